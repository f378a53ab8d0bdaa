package io.vexel.infra;

import io.vexel.api.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/** One page that tells how a stage is doing. */
final class Dashboards {
  private static final int WIDTH = 8;

  private final Watched watched;

  Dashboards(Watched watched) {
    this.watched = watched;
  }

  Dashboard over(Construct scope) {
    return Dashboard.Builder.create(scope, "Dashboard")
        .dashboardName(watched.stage().prefix())
        .defaultInterval(Duration.days(1))
        .widgets(List.of(people(), chat(), platform()))
        .build();
  }

  private List<IWidget> people() {
    return List.of(
        graph(
            "Requests",
            sums(
                Metric.REQUESTS,
                Metric.CLIENT_ERRORS,
                Metric.SERVER_ERRORS,
                Metric.THROTTLED_CALLS)),
        graph("Time until an answer begins", spread(Metric.LATENCY, "p50", "p95", "p99")),
        graph("Refused sign-ins", sums(Metric.REFUSED_SIGN_INS)));
  }

  private List<IWidget> chat() {
    return List.of(
        graph(
            "Runs", sums(Metric.RUNS, Metric.FAILED_RUNS, Metric.CANCELLED_RUNS, Metric.LOST_RUNS)),
        graph("Time to first token", spread(Metric.TIME_TO_FIRST_TOKEN, "p50", "p90")),
        graph("Tokens", sums(Metric.INPUT_TOKENS, Metric.OUTPUT_TOKENS)));
  }

  private List<IWidget> platform() {
    return List.of(
        graph(
            "Gateway",
            List.of(
                watched.gateway("Count", "Sum"),
                watched.gateway("4XXError", "Sum"),
                watched.gateway("5XXError", "Sum"))),
        graph(
            "Functions of the account",
            List.of(
                watched.functions("ConcurrentExecutions", "Maximum"),
                watched.functions("Throttles", "Sum"),
                watched.functions("Errors", "Sum"))),
        graph(
            "Jobs",
            Stream.concat(
                    sums(Metric.JOBS_DONE, Metric.JOBS_PUT_BACK, Metric.JOBS_GIVEN_UP).stream(),
                    Stream.of(
                        watched.queue(JobsStack.QUEUE, "ApproximateAgeOfOldestMessage", "Maximum"),
                        watched.queue(
                            JobsStack.DEAD_LETTERS,
                            "ApproximateNumberOfMessagesVisible",
                            "Maximum")))
                .toList()));
  }

  private List<IMetric> sums(Metric... metrics) {
    return Arrays.stream(metrics).<IMetric>map(metric -> watched.ours(metric, "Sum")).toList();
  }

  private List<IMetric> spread(Metric metric, String... statistics) {
    return Arrays.stream(statistics)
        .<IMetric>map(statistic -> watched.ours(metric, statistic).with(label(statistic)))
        .toList();
  }

  private static software.amazon.awscdk.services.cloudwatch.MetricOptions label(String text) {
    return software.amazon.awscdk.services.cloudwatch.MetricOptions.builder().label(text).build();
  }

  private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(WIDTH).build();
  }
}
