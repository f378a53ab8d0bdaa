package io.vexel.runtime;

import io.vexel.adapters.cloudwatch.EmfMetrics;
import io.vexel.adapters.cloudwatch.JsonLogHandler;
import io.vexel.core.Correlation;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.endpoints.App;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a function tells CloudWatch, line by line on its standard output: log records, and
 * measurements of the stage that it belongs to.
 */
public final class Telemetry {
  private static final String FUNCTION = "AWS_LAMBDA_FUNCTION_NAME";
  private static final Pattern STAGE = Pattern.compile("vexel-([a-z0-9]+)-.+");
  private static final Consumer<String> OUTPUT = System.out::println;

  private Telemetry() {}

  /** Log records are JSON from now on. */
  public static void begin() {
    new JsonLogHandler(App.json(), OUTPUT).install();
  }

  /** The metrics of the function in this environment. */
  static Metrics metrics(Map<String, String> environment) {
    Matcher named = STAGE.matcher(environment.getOrDefault(FUNCTION, ""));
    return metrics(named.matches() ? named.group(1) : "none", OUTPUT);
  }

  /** Measures as functions do, and tells nobody: what is done before a snapshot does not count. */
  static Metrics unheard() {
    return metrics("none", line -> {});
  }

  private static Metrics metrics(String stage, Consumer<String> lines) {
    Json json = App.json();
    return new EmfMetrics(json, Clock.systemUTC(), stage, lines);
  }

  /** What log lines and measurements of one invocation say. */
  public static Correlation invocation(String requestId) {
    return Correlation.NONE.with("invocation", requestId);
  }
}
