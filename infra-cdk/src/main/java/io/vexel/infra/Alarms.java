package io.vexel.infra;

import io.vexel.api.Metric;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/**
 * When somebody has to look. Each alarm is paid for by the month, so there is one for each thing
 * that people would notice, and none for its causes.
 */
final class Alarms {
  private final Watched watched;

  Alarms(Watched watched) {
    this.watched = watched;
  }

  /**
   * One alarm.
   *
   * @param name the last part of its name
   * @param advice what it means and where to look first
   * @param least the value from which on it is too much
   * @param periods of five minutes, in a row
   */
  private record Limit(String name, String advice, IMetric metric, double least, int periods) {
    Alarm over(Construct scope, Stage stage) {
      return new Alarm(
          scope,
          name,
          software.amazon.awscdk.services.cloudwatch.AlarmProps.builder()
              .alarmName(stage.prefix() + "-" + name)
              .alarmDescription(advice)
              .metric(metric)
              .threshold(least)
              .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
              .evaluationPeriods(periods)
              // Nobody there is not an alarm.
              .treatMissingData(TreatMissingData.NOT_BREACHING)
              .build());
    }
  }

  List<Alarm> over(Construct scope) {
    return limits().stream().map(limit -> limit.over(scope, watched.stage())).toList();
  }

  private List<Limit> limits() {
    return List.of(
        new Limit(
            "errors",
            "The gateway answered with 500 or more. The access log says to which routes; the"
                + " functions' logs have the reason under the same request id.",
            watched.gateway("5XXError", "Sum"),
            5,
            1),
        new Limit(
            "throttles",
            "Lambda turned calls away, since the account's functions have reached its limit of"
                + " concurrent executions. Ask for a higher one, or find out who calls so much.",
            watched.functions("Throttles", "Sum"),
            1,
            2),
        new Limit(
            "latency",
            "One answer in twenty took longer than three seconds to begin. Database or cold starts:"
                + " the traces of these requests tell.",
            watched.ours(Metric.LATENCY, "p95"),
            3_000,
            3),
        new Limit(
            "first-token",
            "One run in ten waited longer than fifteen seconds for the model's first piece of text."
                + " See whether its provider has trouble.",
            watched.ours(Metric.TIME_TO_FIRST_TOKEN, "p90"),
            15_000,
            3),
        new Limit(
            "failed-runs",
            "Runs ended in errors, a provider's or ours; their log lines name the model and the"
                + " code.",
            watched.ours(Metric.FAILED_RUNS, "Sum"),
            5,
            2),
        new Limit(
            "lost-runs",
            "Processes vanished in the middle of runs: out of memory, out of time or killed.",
            watched.ours(Metric.LOST_RUNS, "Sum"),
            3,
            1),
        new Limit(
            "refused-sign-ins",
            "Many sign-ins were turned down: somebody may be trying passwords. They are held up by"
                + " account and address; the firewall can turn them away before.",
            watched.ours(Metric.REFUSED_SIGN_INS, "Sum"),
            100,
            1),
        new Limit(
            "jobs-given-up",
            "A job failed eight times and will not be tried again; it stays in the database with"
                + " its reason in the worker's log.",
            watched.ours(Metric.JOBS_GIVEN_UP, "Sum"),
            1,
            1),
        new Limit(
            "dead-letters",
            "The worker could not deal with a message, so it does not start or cannot reach the"
                + " database. No job is lost: the schedule finds what is due.",
            watched.queue(JobsStack.DEAD_LETTERS, "ApproximateNumberOfMessagesVisible", "Maximum"),
            1,
            1));
  }
}
