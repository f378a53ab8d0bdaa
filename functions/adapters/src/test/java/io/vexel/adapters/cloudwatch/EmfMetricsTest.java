package io.vexel.adapters.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.api.Metric;
import io.vexel.core.Correlation;
import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import io.vexel.testing.MetricsContract;
import io.vexel.testing.Samples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EmfMetricsTest extends MetricsContract {
  private static final Set<String> OURS = Set.of("_aws", Metric.DIMENSION);

  private final JacksonJson json = new JacksonJson();
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final Metrics metrics =
      new EmfMetrics(json, Clock.fixed(Samples.NOW, ZoneOffset.UTC), "dev", lines::add);

  @Override
  protected Metrics metrics() {
    return metrics;
  }

  @Override
  protected List<Measurement> taken() {
    return lines.stream().map(json::readObject).map(EmfMetricsTest::read).toList();
  }

  /** As CloudWatch reads a line: the directive names the values, the rest is said besides. */
  private static Measurement read(Map<String, Object> line) {
    Map<String, Object> about = new LinkedHashMap<>();
    line.forEach((name, value) ->
        about.put(name, value instanceof Number number ? number.longValue() : value));
    about.keySet().removeAll(OURS);
    Map<Measure, Long> values = new EnumMap<>(Measure.class);
    Stream.of(Metric.values())
        .filter(metric -> named(line).contains(metric.label()))
        .forEach(metric ->
            values.put(Measure.valueOf(metric.name()), (Long) about.remove(metric.label())));
    return new Measurement(values, about);
  }

  private static List<String> named(Map<String, Object> line) {
    Map<?, ?> aws = (Map<?, ?>) at(line, "_aws");
    Map<?, ?> directive = (Map<?, ?>) ((List<?>) at(aws, "CloudWatchMetrics")).getFirst();
    return ((List<?>) at(directive, "Metrics"))
        .stream().map(metric -> (String) at((Map<?, ?>) metric, "Name")).toList();
  }

  private static Object at(Map<?, ?> object, String field) {
    return Objects.requireNonNull(object.get(field), field);
  }

  @Test
  void a_line_is_as_the_specification_says() {
    metrics.record(
        Measurement.of(Measure.REQUESTS, 1).and(Measure.LATENCY, 12).about("status", 200));
    assertThat(json.readObject(lines.getFirst()))
        .isEqualTo(
            json.readObject(
                """
                {
                  "_aws": {
                    "Timestamp": 1795348800123,
                    "CloudWatchMetrics": [{
                      "Namespace": "Vexel",
                      "Dimensions": [["Stage"]],
                      "Metrics": [
                        {"Name": "Requests", "Unit": "Count"},
                        {"Name": "Latency", "Unit": "Milliseconds"}
                      ]
                    }]
                  },
                  "Stage": "dev",
                  "Requests": 1,
                  "Latency": 12,
                  "status": 200
                }
                """));
  }

  @Test
  void a_measurement_is_one_line() {
    metrics.record(Measurement.of(Measure.REQUESTS, 1).about("note", "a\nb\r\nc"));
    assertThat(lines.getFirst()).doesNotContain("\n", "\r");
  }

  @Test
  void a_line_says_what_it_belongs_to_and_that_is_no_dimension() {
    Correlation.NONE
        .with(Correlation.REQUEST, "r1")
        .run(() -> metrics.record(Measurement.of(Measure.REQUESTS, 1)));
    assertThat(lines.getFirst()).contains("\"requestId\":\"r1\"", "\"Dimensions\":[[\"Stage\"]]");
  }

  @Test
  void what_is_said_besides_never_takes_the_place_of_a_value() {
    metrics.record(Measurement.of(Measure.REQUESTS, 1).about("Requests", 7).about("_aws", "no"));
    assertThat(taken()).containsExactly(Measurement.of(Measure.REQUESTS, 1));
  }

  @Test
  void nobody_notices_that_lines_go_nowhere() {
    Metrics broken =
        new EmfMetrics(
            json,
            Clock.systemUTC(),
            "dev",
            line -> {
              throw new IllegalStateException("the disk is full");
            });
    broken.record(Measurement.of(Measure.REQUESTS, 1));
    assertThat(lines).isEmpty();
  }

  @Test
  void every_measure_is_a_metric_and_the_other_way_round() {
    assertThat(Stream.of(Measure.values()).map(Enum::name))
        .containsExactlyElementsOf(Stream.of(Metric.values()).map(Enum::name).toList());
  }
}
