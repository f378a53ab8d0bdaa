package io.vexel.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** Log groups: each is made by its stack, so that none is kept for ever. */
final class Logs {
  /** For how many days CloudWatch can keep logs, of those that make sense here. */
  static final Map<Integer, RetentionDays> DAYS =
      Map.of(
          1, RetentionDays.ONE_DAY,
          3, RetentionDays.THREE_DAYS,
          7, RetentionDays.ONE_WEEK,
          14, RetentionDays.TWO_WEEKS,
          30, RetentionDays.ONE_MONTH,
          90, RetentionDays.THREE_MONTHS,
          180, RetentionDays.SIX_MONTHS,
          365, RetentionDays.ONE_YEAR,
          731, RetentionDays.TWO_YEARS);

  private Logs() {}

  /** The numbers of days that may be chosen, in order. */
  static String choices() {
    return new TreeMap<>(DAYS).keySet().toString();
  }

  static LogGroup group(Construct scope, String name, Stage stage) {
    return LogGroup.Builder.create(scope, "Logs")
        .logGroupName(name)
        .retention(DAYS.get(stage.logDays()))
        .removalPolicy(stage.retain() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
        .build();
  }

  /** The log group that Lambda expects of a function. */
  static String ofFunction(String name) {
    return "/aws/lambda/" + name;
  }
}
