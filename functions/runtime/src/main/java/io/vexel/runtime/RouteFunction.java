package io.vexel.runtime;

import io.vexel.api.Need;
import io.vexel.api.ProblemCode;
import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.api.Transfer;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.endpoints.App;
import io.vexel.endpoints.Config;
import io.vexel.endpoints.http.Problems;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import io.vexel.runtime.aws.ParameterStore;
import io.vexel.runtime.aws.Parameters;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A function that serves routes: takes events of API Gateway and gives replies. The buffered and
 * the streamed entry point differ only in how a reply is written.
 */
public final class RouteFunction implements AutoCloseable {
  private static final int CONNECTIONS = 1;

  /** A run reads, writes, renews its lease and looks for requests to stop, all at once. */
  private static final int CONNECTIONS_OF_RUNS = 5;

  private final Application application;
  private final Snapshot snapshot;
  private final Json json = App.json();
  private final Problems problems = new Problems(json);

  RouteFunction(Map<String, String> environment, Parameters parameters, Metrics metrics) {
    Set<Route> routes = Routes.of(environment);
    this.application =
        new Application(
            environment, needed(routes), routes, connections(routes), parameters, metrics);
    this.snapshot = new Snapshot(application::drop, () -> Priming.routes(routes));
  }

  /**
   * The function as its environment wants it. Nothing is connected to before the first event.
   *
   * @throws Config.Unusable if {@link Setting#VEXEL_ROUTES} does not say which routes it serves
   */
  public static RouteFunction of(Map<String, String> environment) {
    return new RouteFunction(environment, new ParameterStore(), Telemetry.metrics(environment));
  }

  private static Set<Setting> needed(Set<Route> routes) {
    Set<Setting> all = EnumSet.of(Setting.VEXEL_ROUTES);
    routes.stream().map(Route::settings).forEach(all::addAll);
    return all;
  }

  private static int connections(Collection<Route> routes) {
    return routes.stream().anyMatch(RouteFunction::follows) ? CONNECTIONS_OF_RUNS : CONNECTIONS;
  }

  private static boolean follows(Route route) {
    return route.transfer() == Transfer.STREAMED || route.spec().needs().contains(Need.MODELS);
  }

  /**
   * Answers an event; never throws. A streamed body is written later, by the entry point.
   *
   * @param event as API Gateway sends it: JSON
   * @param timeLeft until Lambda ends the invocation
   */
  public Reply answer(byte[] event, Duration timeLeft) {
    Request request = GatewayEvent.NOWHERE;
    try {
      GatewayEvent read = GatewayEvent.read(event, json);
      Application.Made made = application.within(timeLeft);
      request = made.edge().request(read);
      return made.edge().lets(read) ? made.app().handle(request) : misdirected(request, read);
    } catch (Refusal refusal) {
      String id = UUID.randomUUID().toString();
      return outside(problems.of(refusal, request, id), id);
    } catch (RuntimeException failure) {
      String id = UUID.randomUUID().toString();
      return outside(problems.of(failure, request, id), id);
    }
  }

  /** What the pipeline says of every reply, of one that it has not seen. */
  private static Reply outside(Reply reply, String requestId) {
    return reply.with("X-Request-Id", requestId).with("Cache-Control", "no-store");
  }

  private Reply misdirected(Request request, GatewayEvent event) {
    return outside(
        problems.of(
            ProblemCode.MISDIRECTED,
            "this answers only to requests that come by its public address",
            request,
            event.requestId()),
        event.requestId());
  }

  /** What is to be told of snapshots; whoever drives them has to hold it. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Ends the application and its connections. */
  @Override
  public void close() {
    application.drop();
  }
}
