package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.mongo.MongoStandIn;
import io.vexel.api.Route;
import io.vexel.core.Ids;
import io.vexel.core.users.AccessTokens;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.JobsQueue;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A snapshot holds code, not an application. */
final class SnapshotTest {
  /** What would be the same in all processes restored from one snapshot, and must not be. */
  private static final Set<Class<?>> UNIQUE =
      Set.of(
          App.class,
          Application.Made.class,
          AccessTokens.class,
          Ids.class,
          SecureRandom.class,
          JobsQueue.class,
          Instant.class);

  private final Installation installation = new Installation();
  private final RouteFunction function =
      installation.function(Route.REGISTER, Route.SIGN_IN, Route.GET_ME, Route.GET_KEYS);
  private final BufferedHandler handler = new BufferedHandler(function);
  private final Context<Resource> nobody = new NoContext();

  @AfterEach
  void close() {
    function.close();
    installation.close();
  }

  private void snapshot() {
    function.snapshot().beforeCheckpoint(nobody);
  }

  private void restore() {
    function.snapshot().afterRestore(nobody);
  }

  @Test
  void connections_are_closed_before_a_snapshot_and_made_anew_after_it()
      throws InterruptedException {
    try (MongoStandIn database = MongoStandIn.start()) {
      installation.parameters.put("/vexel/test/mongodb-uri", database.connectionString());
      Installation.token(handler);
      assertThat(database.connections()).isPositive();
      snapshot();
      assertThat(database.awaitNobody(Duration.ofSeconds(10))).isTrue();
      restore();
      assertThat(database.connections()).as("nothing before it is needed").isZero();
      Installation.token(handler);
      assertThat(database.connections()).isPositive();
    }
  }

  @Test
  void an_application_in_use_goes_on_after_a_snapshot_as_if_nothing_had_been() {
    String token = Installation.token(handler);
    snapshot();
    restore();
    assertThat(Installation.call(handler, "GET", "/api/v1/users", token, "").text("email"))
        .isEqualTo("ada@example.org");
  }

  @Test
  void nothing_unique_can_be_reached_from_a_handler_in_a_snapshot() {
    Installation.token(handler);
    assertThat(Reachable.from(handler)).as("while it works").anyMatch(SnapshotTest::unique);
    snapshot();
    assertThat(Reachable.from(handler)).noneMatch(SnapshotTest::unique);
  }

  private static boolean unique(Object reached) {
    return UNIQUE.stream().anyMatch(kind -> kind.isInstance(reached))
        || (reached instanceof Clock clock && !clock.equals(Clock.systemUTC()));
  }

  @Test
  void ids_tokens_and_random_numbers_are_others_after_each_restore() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      String token = Installation.token(handler);
      assertThat(seen.add(token)).isTrue();
      assertThat(seen.add(requestId())).isTrue();
      snapshot();
      restore();
    }
  }

  private String requestId() {
    Map<?, ?> headers =
        (Map<?, ?>)
            Installation.call(handler, "GET", "/api/v1/users", "", "").event().get("headers");
    return String.valueOf(headers == null ? null : headers.get("X-Request-Id"));
  }

  @Test
  void keys_and_settings_are_those_of_the_moment_after_a_restore() {
    Installation.token(handler);
    String before = Installation.call(handler, "GET", "/.well-known/jwks.json", "", "").body();
    snapshot();
    installation.parameters.put("/vexel/test/signing-key", App.newSigningKey());
    restore();
    Installation.token(handler);
    assertThat(Installation.call(handler, "GET", "/.well-known/jwks.json", "", "").body())
        .startsWith(before.substring(0, before.length() - 2))
        .isNotEqualTo(before);
  }

  @Test
  void every_route_can_be_primed() {
    Set<Route> all = EnumSet.allOf(Route.class);
    try (StandIns standIns = new StandIns();
        Rehearsal rehearsal = new Rehearsal(standIns, all)) {
      assertThat(rehearsal.round())
          .hasSameSizeAs(all)
          .allSatisfy((route, status) -> assertThat(status).isLessThan(500));
      assertThat(standIns.connections()).isPositive();
    }
  }

  @Test
  void what_is_primed_succeeds_where_it_matters() {
    Set<Route> often =
        EnumSet.of(
            Route.GET_ME,
            Route.LIST_AGENTS,
            Route.GET_AGENT,
            Route.STREAM_CHAT,
            Route.CHAT_WITH_AGENT,
            Route.GET_SESSION,
            Route.FOLLOW_RUN);
    try (StandIns standIns = new StandIns();
        Rehearsal rehearsal = new Rehearsal(standIns, often)) {
      rehearsal.round();
      assertThat(rehearsal.round())
          .allSatisfy((route, status) -> assertThat(status).isEqualTo(200));
    }
  }

  @Test
  void worker_and_authorizer_can_be_primed() {
    Priming.worker();
    Priming.authorizer();
  }

  @Test
  void a_snapshot_is_taken_even_if_priming_fails() {
    Set<String> dropped = new HashSet<>();
    Snapshot snapshot =
        new Snapshot(
            () -> dropped.add("all"),
            () -> {
              throw new IllegalStateException("as the test wants it");
            });
    snapshot.beforeCheckpoint(nobody);
    assertThat(dropped).hasSize(1);
  }

  /** Nobody reads it. */
  private static final class NoContext extends Context<Resource> {
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {}

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    @Override
    public void register(Resource resource) {}
  }
}
