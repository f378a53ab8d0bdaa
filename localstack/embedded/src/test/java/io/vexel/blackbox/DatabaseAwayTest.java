package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.local.store.LocalStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away under load and comes back costs time, and nothing else. */
final class DatabaseAwayTest {
  private static final int VISITORS = 4;
  private static final String QUESTION = "Please tell me about yourself.";

  @TempDir private Path folder;

  @Test
  void away_for_a_while_it_costs_time_and_nothing_else() throws Exception {
    away(Duration.ofSeconds(3));
  }

  @Test
  @Tag("long")
  void away_for_longer_than_the_lease_of_a_run_it_costs_time_and_nothing_else() throws Exception {
    away(Duration.ofSeconds(30));
  }

  private void away(Duration howLong) throws Exception {
    Path file = folder.resolve("database");
    LocalStore store = LocalStore.onFile(file);
    String uri = store.connectionString();
    Map<String, String> settings =
        Map.of(
            "MONGODB_URI", uri,
            "VEXEL_OFFLINE_TOKENS_PER_SECOND", "60",
            "VEXEL_RATE_LIMITS", "0");
    try (HostProcess host = HostProcess.start(folder.resolve("host"), settings)) {
      List<Visitor> visitors = new ArrayList<>();
      for (int i = 0; i < VISITORS; i++) {
        visitors.add(new Visitor(Client.registered(host.url()), QUESTION));
      }
      Client onlooker = Client.registered(host.url());
      String agent = onlooker.createAgent();
      String run = onlooker.ask(agent, QUESTION).all().getLast().run();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> running = new ArrayList<>();
        visitors.forEach(visitor -> running.add(threads.submit(visitor)));
        try {
          awaitAnswers(visitors);
          store.close();
          watch(onlooker, agent, run, howLong);
          store = LocalStore.onFile(file, URI.create(uri).getPort());
          awaitAnswers(visitors);
        } finally {
          visitors.forEach(Visitor::leave);
        }
        for (Future<?> one : running) {
          one.get();
        }
      }
      visitors.forEach(Visitor::findsEverything);
      assertThat(host.log()).doesNotContain("\tat ", "com.mongodb", "outside the pipeline");
    } finally {
      store.close();
    }
  }

  private static void awaitAnswers(List<Visitor> visitors) throws InterruptedException {
    long now = System.nanoTime();
    for (Visitor visitor : visitors) {
      visitor.awaitAnswerSince(now);
    }
  }

  /** While the database is away the host lives, and says of everything else that it cannot. */
  private static void watch(Client onlooker, String agent, String run, Duration howLong) {
    long until = System.nanoTime() + howLong.toNanos();
    while (System.nanoTime() - until < 0) {
      assertThat(onlooker.get("/health").expect(200).json().get("status").asText()).isEqualTo("ok");
      refused(() -> onlooker.get("/agents"));
      refused(() -> onlooker.ask(agent, QUESTION).refusal());
      refused(() -> onlooker.follow(run, "").refusal());
    }
  }

  private static void refused(Supplier<Answer> request) {
    long asked = System.nanoTime();
    Visitor.expectUnavailable(request.get());
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Visitor.BOUND);
  }
}
