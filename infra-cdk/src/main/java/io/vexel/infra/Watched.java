package io.vexel.infra;

import io.vexel.api.Metric;
import java.util.Map;
import software.amazon.awscdk.Duration;

/** Measurements of one stage: those of the application and those that AWS makes by itself. */
record Watched(Stage stage) {
  private static final Duration PERIOD = Duration.minutes(5);

  /**
   * A measurement of the application.
   *
   * @param statistic as CloudWatch writes it, for example {@code Sum} or {@code p95}
   */
  software.amazon.awscdk.services.cloudwatch.Metric ours(Metric metric, String statistic) {
    return metric(
        Metric.NAMESPACE, metric.label(), statistic, Map.of(Metric.DIMENSION, stage.name()));
  }

  /** Of the gateway, with what no function saw. */
  software.amazon.awscdk.services.cloudwatch.Metric gateway(String name, String statistic) {
    return metric(
        "AWS/ApiGateway",
        name,
        statistic,
        Map.of("ApiName", stage.prefix(), "Stage", stage.name()));
  }

  /** Of all functions of the account and region together, since they share what is limited. */
  software.amazon.awscdk.services.cloudwatch.Metric functions(String name, String statistic) {
    return metric("AWS/Lambda", name, statistic, Map.of());
  }

  /**
   * Of a queue.
   *
   * @param queue the last part of its name
   */
  software.amazon.awscdk.services.cloudwatch.Metric queue(
      String queue, String name, String statistic) {
    return metric("AWS/SQS", name, statistic, Map.of("QueueName", stage.prefix() + "-" + queue));
  }

  private static software.amazon.awscdk.services.cloudwatch.Metric metric(
      String namespace, String name, String statistic, Map<String, String> dimensions) {
    return software.amazon.awscdk.services.cloudwatch.Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(dimensions)
        .period(PERIOD)
        .build();
  }
}
