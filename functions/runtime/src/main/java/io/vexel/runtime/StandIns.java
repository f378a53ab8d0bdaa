package io.vexel.runtime;

import io.vexel.adapters.mongo.MongoStandIn;
import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.ParameterStore;
import io.vexel.runtime.aws.Parameters;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stand-ins for everything that functions reach, on the loopback address, and an environment that
 * leads there. Keys and secrets are made up for each, so that none is worth anything later.
 */
final class StandIns implements AutoCloseable {
  static final Duration PLENTY = Duration.ofMinutes(5);

  private static final Duration GOODBYE = Duration.ofSeconds(2);
  private static final String SECRET = "ssm:/stand-in/";

  private final MongoStandIn database = MongoStandIn.start();
  private final HttpStandIn http =
      HttpStandIn.start(
          Map.of(
              "/stand-in/mongodb-uri", database.connectionString(),
              "/stand-in/signing-key", App.newSigningKey(),
              "/stand-in/openai-api-key", "none"));

  /** The environment of a function that serves no routes. */
  Map<String, String> environment() {
    return Map.of(
        Setting.MONGODB_URI.name(), SECRET + "mongodb-uri",
        Setting.VEXEL_SIGNING_KEY.name(), SECRET + "signing-key",
        Setting.OPENAI_API_KEY.name(), SECRET + "openai-api-key",
        Setting.OPENAI_BASE_URL.name(), http.address() + "/v1",
        Setting.VEXEL_DEFAULT_MODEL.name(), "openai/stand-in",
        Setting.VEXEL_JOBS_QUEUE.name(), http.address() + "/stand-in/jobs");
  }

  /** The environment of a function that serves these routes. */
  Map<String, String> environment(Collection<Route> routes) {
    Map<String, String> environment = new HashMap<>(environment());
    environment.put(
        Setting.VEXEL_ROUTES.name(),
        routes.stream().map(Route::name).collect(Collectors.joining(",")));
    return environment;
  }

  Parameters parameters() {
    return new ParameterStore(http.address());
  }

  /** How many connections to the database there are. */
  int connections() {
    return database.connections();
  }

  /** Waits for clients to be gone, so that no connection is in a snapshot. */
  @Override
  public void close() {
    try {
      database.awaitNobody(GOODBYE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
    http.close();
  }
}
