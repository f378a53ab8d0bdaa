package io.vexel.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The laptop host as {@code make run} starts it, with an empty database on file. */
final class Host implements AutoCloseable {
  private static final Path TARGET = Path.of("localstack", "embedded", "target");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path data;
  private final URI url;
  private final double startMillis;

  private Host(Process process, Path data, URI url, double startMillis) {
    this.process = process;
    this.data = data;
    this.url = url;
    this.startMillis = startMillis;
  }

  /** Starts a host whose models are those at this address, and waits for its first answer. */
  static Host start(URI models, Map<String, String> settings) throws Exception {
    Path data = Files.createTempDirectory("vexel-bench");
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().putAll(Map.of("DATA", data.resolve("store").toString()));
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("ADMIN_PASSWORD", "only for measuring");
    builder.environment().put("OPENAI_BASE_URL", models.toString());
    builder.environment().put("OPENAI_API_KEY", "measuring");
    // Calls are counted as always, and never refused.
    builder.environment().put("VEXEL_RATE_LIMITS", "99999");
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile());
    URI url = URI.create("http://localhost:" + port);
    long began = System.nanoTime();
    Process process = builder.start();
    awaitAnswer(process, url, data);
    return new Host(process, data, url, millisSince(began));
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "@localstack/embedded/java.args",
        "-cp",
        TARGET.resolve("vexel-embedded-0.1.0.jar") + ":" + TARGET.resolve("lib") + "/*",
        "io.vexel.local.Main");
  }

  private static void awaitAnswer(Process process, URI url, Path data) throws Exception {
    HttpRequest health = HttpRequest.newBuilder(url.resolve("/health")).build();
    long began = System.nanoTime();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (process.isAlive() && millisSince(began) < PATIENCE.toMillis()) {
        try {
          if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // A process that starts tells nobody when it listens.
          Thread.sleep(5);
        }
      }
    }
    throw new IOException("the host did not start:\n" + Files.readString(data.resolve("log")));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  URI url() {
    return url;
  }

  /** From the start of the process to the first answer with status 200. */
  double startMillis() {
    return startMillis;
  }

  /** What lives in its heap after a full collection, in MB. */
  double liveHeap() throws Exception {
    jcmd("GC.run");
    return HeapInfo.used(jcmd("GC.heap_info"));
  }

  /** The most memory the process ever had, in MB, as the kernel counts; Linux only. */
  double peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  /** What a tool of the JDK says about the process. */
  String jcmd(String... words) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> command =
        Stream.concat(Stream.of(tool.toString(), "" + process.pid()), Stream.of(words)).toList();
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly();
    }
    Folders.remove(data);
  }
}
