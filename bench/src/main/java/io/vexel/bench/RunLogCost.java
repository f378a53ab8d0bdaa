package io.vexel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.NewMessage;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.RunLog;
import io.vexel.core.users.UserId;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Sse;
import io.vexel.local.gateway.Gateway;
import io.vexel.local.model.OfflineModel;
import io.vexel.local.site.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Events a second through gateway, run and model client, as fast as they go: with the run log, and
 * with one that keeps nothing. Rounds of both alternate, and so does which of them comes first, so
 * that whatever else happens hits both.
 */
final class RunLogCost implements Part {
  private static final int PEOPLE = 4;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 40;

  /** One after the other: a round of one each was over before a pause of the collector averages. */
  private static final int ANSWERS = 10;

  private static final int PIECES = 4_000;
  private static final int LONGEST_WORD = 9;
  private static final int ALLOWED_PERCENT = 15;

  /** Says that everything was stored, and stores nothing. */
  private static final class Forgetting implements RunLog {
    @Override
    public boolean append(RunId run, UserId owner, Batch batch, Instant at) {
      return true;
    }

    @Override
    public Optional<Batch> batch(RunId run, UserId owner, int number) {
      return Optional.empty();
    }

    @Override
    public void remove(RunId run, UserId owner) {}
  }

  private final List<Double> on = new ArrayList<>();
  private final List<Double> off = new ArrayList<>();
  private final List<Double> cost = new ArrayList<>();

  @Override
  public Section measure() throws Exception {
    try (OfflineModel model = OfflineModel.scripted();
        HttpClient http = Http.client();
        Side with = new Side(http, model.baseUrl(), log -> log);
        Side without = new Side(http, model.baseUrl(), log -> new Forgetting())) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        boolean first = round % 2 == 0;
        double early = first ? with.eventsPerSecond() : without.eventsPerSecond();
        double late = first ? without.eventsPerSecond() : with.eventsPerSecond();
        double logged = first ? early : late;
        double unlogged = first ? late : early;
        if (round >= WARM_UP) {
          on.add(logged);
          off.add(unlogged);
          cost.add((1 - logged / unlogged) * 100);
        }
      }
    }
    return section();
  }

  private Section section() {
    return new Section(
        List.of("", "median (p5 to p95)", "target"),
        List.of(
            List.of("events/s with the run log", Spread.of(on).text(), ""),
            List.of("events/s with one that keeps nothing", Spread.of(off).text(), ""),
            List.of(
                "**cost of the run log in %**",
                Spread.of(cost).text(), "at most " + ALLOWED_PERCENT)),
        List.of(
            "The cost is the median of %d pairs; with 95 %% certainty it lies at %s %%."
                .formatted(cost.size(), Spread.of(cost).middle())));
  }

  /** One of the two, behind a gateway of its own. */
  private static final class Side implements AutoCloseable {
    private final HttpClient http;
    private final URI model;
    private final Inside inside;
    private final Gateway gateway;
    private final Random random = new Random(4711);

    Side(HttpClient http, URI model, UnaryOperator<RunLog> log) throws Exception {
      this.http = http;
      this.model = model;
      inside = new Inside(model, log, Optional.empty());
      gateway = new Gateway(0, new Site(Path.of("frontend-static", "out")));
      gateway.start(request -> answer(), request -> Reply.empty(421));
    }

    private Reply answer() {
      LiveRun run =
          inside
              .chat()
              .start(
                  inside.user(),
                  new NewMessage(
                      inside.theAgent().id(),
                      "Go on.",
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()));
      return Sse.of(run);
    }

    double eventsPerSecond() throws Exception {
      for (int i = 0; i < PEOPLE * ANSWERS; i++) {
        script();
      }
      List<Callable<Long>> people = Collections.nCopies(PEOPLE, this::listen);
      long began = System.nanoTime();
      long events = 0;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Long> heard : threads.invokeAll(people)) {
          events += heard.get();
        }
      }
      return events * 1000 / Host.millisSince(began);
    }

    private void script() throws Exception {
      List<Map<String, String>> steps =
          Stream.generate(this::word).limit(PIECES).map(word -> Map.of("text", word)).toList();
      String turns = new ObjectMapper().writeValueAsString(List.of(steps));
      http.send(
          HttpRequest.newBuilder(model.resolve("/_script"))
              .header("Authorization", "Bearer offline")
              .POST(BodyPublishers.ofString(turns))
              .build(),
          BodyHandlers.discarding());
    }

    /** Letters by chance, so that an answer is not easier to pack than one that says something. */
    private String word() {
      StringBuilder word = new StringBuilder();
      random.ints(random.nextInt(1, LONGEST_WORD), 'a', 'z' + 1).forEach(word::appendCodePoint);
      return word.append(' ').toString();
    }

    /** Hears one answer after the other; how many events they had. */
    private long listen() throws Exception {
      URI address = URI.create("http://localhost:" + gateway.port() + "/api/stream");
      HttpRequest request = HttpRequest.newBuilder(address).build();
      long events = 0;
      for (int i = 0; i < ANSWERS; i++) {
        Heard heard = Heard.open(http, request, line -> line.contains("_CONTENT"));
        if (!heard.good()) {
          throw new IllegalStateException("an answer broke off: " + heard.last());
        }
        events += heard.events();
      }
      return events;
    }

    @Override
    public void close() throws IOException {
      gateway.close();
      inside.close();
    }
  }
}
