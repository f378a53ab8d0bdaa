package io.vexel.bench;

import io.vexel.local.model.OfflineModel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long people wait for the host, from a process that begins to an answer. */
final class Starting implements Part {
  private static final int TIMES = 7;
  private static final int PATIENCE_MILLIS = 60_000;

  @Override
  public Section measure() throws Exception {
    List<Double> host = new ArrayList<>();
    List<Double> make = new ArrayList<>();
    try (OfflineModel model = OfflineModel.start(1_000)) {
      for (int i = 0; i < TIMES; i++) {
        try (Host started = Host.start(model.baseUrl(), Map.of())) {
          host.add(started.startMillis() / 1000);
        }
      }
    }
    Path data = Files.createTempDirectory("vexel-bench");
    firstPage(data);
    for (int i = 0; i < TIMES; i++) {
      make.add(firstPage(data) / 1000);
    }
    Folders.remove(data);
    return new Section(
        List.of("s", "median (p5 to p95)", "slowest", "target"),
        List.of(
            row("the host's process to its first 200, empty database", Spread.of(host), ""),
            row("**a further `make run` to the first page**", Spread.of(make), "at most 5")),
        List.of());
  }

  private static List<String> row(String what, Spread spread, String target) {
    return List.of(what, spread.text(), Spread.number(spread.at(100)), target);
  }

  /** From {@code make run}, with everything built, to the whole first page. */
  private static double firstPage(Path data) throws Exception {
    int port = Host.freePort();
    ProcessBuilder builder = new ProcessBuilder("make", "run", "PORT=" + port, "DATA=" + data);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("MAKE") || name.equals("MFLAGS"));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long began = System.nanoTime();
    Process make = builder.start();
    try (HttpClient http = Http.client()) {
      HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build();
      while (!answers(http, page)) {
        if (!make.isAlive() || Host.millisSince(began) > PATIENCE_MILLIS) {
          throw new IOException("make run did not come to a first page");
        }
        // A process that starts tells nobody when it listens.
        Thread.sleep(5);
      }
      return Host.millisSince(began);
    } finally {
      List<ProcessHandle> family = make.descendants().toList();
      family.forEach(ProcessHandle::destroy);
      for (ProcessHandle member : family) {
        member.onExit().get(20, TimeUnit.SECONDS);
      }
      make.waitFor();
    }
  }

  private static boolean answers(HttpClient http, HttpRequest page) throws Exception {
    try {
      return http.send(page, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
