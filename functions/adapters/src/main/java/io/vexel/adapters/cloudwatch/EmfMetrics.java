package io.vexel.adapters.cloudwatch;

import io.vexel.api.Metric;
import io.vexel.core.Correlation;
import io.vexel.core.Trace;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes measurements in CloudWatch's <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * metric format</a>: CloudWatch takes the values out of the log line, without a call from here, and
 * the line stays to be searched for what else it says.
 */
public final class EmfMetrics implements Metrics {
  private static final Logger LOG = System.getLogger(EmfMetrics.class.getName());

  private final Json json;
  private final Clock clock;
  private final String stage;
  private final Consumer<String> lines;

  /**
   * Metrics of one stage.
   *
   * @param lines where lines go, without their ends: the standard output of a function
   */
  public EmfMetrics(Json json, Clock clock, String stage, Consumer<String> lines) {
    this.json = json;
    this.clock = clock;
    this.stage = stage;
    this.lines = lines;
  }

  @Override
  public void record(Measurement measurement) {
    try {
      lines.accept(json.write(line(measurement)));
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.WARNING, "a measurement was lost: {0}", Trace.of(e));
    }
  }

  private Map<String, Object> line(Measurement measurement) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("_aws", directive(measurement.values().keySet()));
    line.put(Metric.DIMENSION, stage);
    measurement.values().forEach((measure, value) -> line.put(metric(measure).label(), value));
    measurement.about().forEach(line::putIfAbsent);
    Correlation.current().fields().forEach(line::putIfAbsent);
    return line;
  }

  private Map<String, Object> directive(Set<Measure> measures) {
    List<Map<String, String>> metrics =
        measures.stream()
            .map(EmfMetrics::metric)
            .map(metric -> Map.of("Name", metric.label(), "Unit", metric.unit().label()))
            .toList();
    return Map.of(
        "Timestamp",
        clock.millis(),
        "CloudWatchMetrics",
        List.of(
            Map.of(
                "Namespace",
                Metric.NAMESPACE,
                "Dimensions",
                List.of(List.of(Metric.DIMENSION)),
                "Metrics",
                metrics)));
  }

  private static Metric metric(Measure measure) {
    return Metric.valueOf(measure.name());
  }
}
