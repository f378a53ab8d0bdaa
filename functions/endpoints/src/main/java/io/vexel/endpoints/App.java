package io.vexel.endpoints;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.adapters.tokens.JwtAccessTokens;
import io.vexel.adapters.tokens.KeySet;
import io.vexel.adapters.tokens.SigningKey;
import io.vexel.api.Route;
import io.vexel.core.chat.Chat;
import io.vexel.core.jobs.JobSignal;
import io.vexel.core.jobs.JobWorker;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.Email;
import io.vexel.core.users.FirstAdmin;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Pipeline;
import io.vexel.endpoints.http.Problems;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The whole application, wired by hand. A host gives it requests and writes its replies. */
public final class App implements AutoCloseable {
  private final Adapters adapters;
  private final Pipeline pipeline;

  /** The application with every route. */
  public App(Config config, Clock clock, Extras extras) {
    this(config, clock, extras, EnumSet.allOf(Route.class));
  }

  /** The application with some routes; each is constructed at its first call. */
  public App(Config config, Clock clock, Extras extras, Set<Route> routes) {
    this.adapters = new Adapters(config, clock, extras);
    Endpoints endpoints = new Endpoints(adapters);
    Map<Route, Endpoint> made = new ConcurrentHashMap<>();
    this.pipeline =
        new Pipeline(
            routes,
            new Once<>(endpoints::gate),
            new Once<>(endpoints::rateLimits),
            route -> made.computeIfAbsent(route, endpoints::of),
            adapters.json(),
            adapters.random(),
            adapters.metrics());
  }

  /**
   * What a host adds to what is set.
   *
   * @param offlineModel where the offline model listens, if there is one
   * @param jobSignal wakes whoever does jobs
   * @param metrics takes what is measured
   * @param connections to the database at once, at most
   * @param timeLeft how long this process may go on, asked when a run begins
   */
  public record Extras(
      Optional<URI> offlineModel,
      JobSignal jobSignal,
      Metrics metrics,
      int connections,
      Supplier<Duration> timeLeft) {
    private static final int CONNECTIONS = 50;
    private static final Duration NO_END_IN_SIGHT = Duration.ofDays(365);

    public static final Extras NONE = new Extras(Optional.empty(), JobSignal.NONE);

    /** What a process adds that serves everybody at once and stays, and whom nobody measures. */
    public Extras(Optional<URI> offlineModel, JobSignal jobSignal) {
      this(offlineModel, jobSignal, Metrics.NONE, CONNECTIONS, () -> NO_END_IN_SIGHT);
    }
  }

  /** JSON as every host of the application writes it. */
  public static Json json() {
    return new JacksonJson();
  }

  /**
   * Checks access tokens, and issues none, for hosts that do so before the application is asked.
   *
   * @param keySet gives the JSON Web Key Set as it is now; may throw
   */
  public static AccessTokens tokenCheck(String issuer, Supplier<String> keySet) {
    return new JwtAccessTokens(issuer, new KeySet(keySet));
  }

  /** A new private key for {@link Setting#VEXEL_SIGNING_KEY}. */
  public static String newSigningKey() {
    return SigningKey.generate();
  }

  /** The half of such a key that everybody may see, as a JSON Web Key. */
  public static String publicKey(String signingKey) {
    return SigningKey.parse(signingKey).publicHalf();
  }

  /** Answers a request; never throws. A streamed body is written later, by the host. */
  public Reply handle(Request request) {
    return pipeline.handle(request);
  }

  /** Turns down requests that a host does not even want to look at. */
  public Problems problems() {
    return new Problems(adapters.json());
  }

  /**
   * Makes what the database needs to be fast and true, brings documents of earlier versions up to
   * date, and publishes the keys that are set: for hosts to call once at their start.
   */
  public void prepareDatabase() {
    adapters.prepareDatabase();
  }

  /** Makes the first administrator, unless there are accounts already. */
  public Optional<FirstAdmin.Made> makeFirstAdmin(Email email, Optional<String> password) {
    return new FirstAdmin(
            adapters.users(),
            adapters.passwords(),
            adapters.ids(),
            adapters.random(),
            adapters.clock())
        .make(email, password);
  }

  /** Conversations, for hosts that sweep up lost runs. */
  public Chat chat() {
    return adapters.chat();
  }

  /** Does jobs, for hosts that wake it when one is added, and regularly. */
  public JobWorker jobs() {
    return adapters.worker();
  }

  @Override
  public void close() {
    adapters.close();
  }
}
