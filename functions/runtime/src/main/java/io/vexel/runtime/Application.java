package io.vexel.runtime;

import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.core.metrics.Metrics;
import io.vexel.endpoints.App;
import io.vexel.endpoints.Config;
import io.vexel.runtime.aws.JobsQueue;
import io.vexel.runtime.aws.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The application of this process: made when first needed, which after a restore is anew, so that
 * nothing of it is ever in a snapshot.
 */
final class Application {
  private final Map<String, String> environment;
  private final Set<Setting> needed;
  private final Set<Route> routes;
  private final int connections;
  private final Parameters parameters;
  private final Metrics metrics;
  private final TimeLeft timeLeft = new TimeLeft();
  private @Nullable Made made;

  /** The application with what stands before it and what it wakes. */
  record Made(Config config, App app, Edge edge, JobsQueue jobs) implements AutoCloseable {
    @Override
    public void close() {
      app.close();
      jobs.close();
    }
  }

  Application(
      Map<String, String> environment,
      Set<Setting> needed,
      Set<Route> routes,
      int connections,
      Parameters parameters,
      Metrics metrics) {
    this.environment = Map.copyOf(environment);
    this.needed = Set.copyOf(needed);
    this.routes = Set.copyOf(routes);
    this.connections = connections;
    this.parameters = parameters;
    this.metrics = metrics;
  }

  /**
   * The application, for an invocation that may take so long.
   *
   * @throws Config.Unusable if the settings are not ones to start with; asking again may help
   * @throws io.vexel.core.Refusal.Unavailable if they cannot be read at the moment
   */
  synchronized Made within(Duration time) {
    timeLeft.set(time);
    Made known = made;
    if (known == null) {
      known = make();
      made = known;
    }
    return known;
  }

  TimeLeft timeLeft() {
    return timeLeft;
  }

  /** Ends the application and its connections; the next invocation makes another. */
  synchronized void drop() {
    if (made != null) {
      made.close();
      made = null;
    }
  }

  private Made make() {
    Config config = Settings.read(environment, needed, parameters);
    JobsQueue jobs = new JobsQueue(config.find(Setting.VEXEL_JOBS_QUEUE), App.json());
    App.Extras extras = new App.Extras(Optional.empty(), jobs, metrics, connections, timeLeft::get);
    App app = new App(config, Clock.systemUTC(), extras, routes);
    return new Made(config, app, new Edge(config), jobs);
  }
}
