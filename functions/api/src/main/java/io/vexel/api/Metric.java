package io.vexel.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything that is measured while the application runs, as CloudWatch names it. All have the one
 * dimension {@link #DIMENSION}: each further value of a dimension is a metric of its own that is
 * paid for. What a measurement is about besides (route, status, model) stands beside it in its log
 * line, where CloudWatch Logs Insights finds it.
 */
public enum Metric {
  REQUESTS(Unit.COUNT, "Requests that were answered, whatever the answer."),
  CLIENT_ERRORS(
      Unit.COUNT,
      "Answers with a status from 400 to 499. Each request counts as 0 or 1, so the average is"
          + " their share."),
  SERVER_ERRORS(
      Unit.COUNT,
      "Answers with a status of 500 or more. Each request counts as 0 or 1, so the average is their"
          + " share."),
  LATENCY(
      Unit.MILLISECONDS,
      "From a request's arrival until its answer is ready: whole, or, where it is streamed, about"
          + " to begin."),
  REFUSED_SIGN_INS(
      Unit.COUNT,
      "Sign-ins that were turned down: address or password wrong, account locked, or too many wrong"
          + " passwords before."),
  THROTTLED_CALLS(Unit.COUNT, "Requests that were refused because there were too many (429)."),

  RUNS(Unit.COUNT, "Runs that came to an end, whatever the end."),
  FAILED_RUNS(
      Unit.COUNT,
      "Runs that ended in an error: the model's, a limit's or ours. Each run counts as 0 or 1, so"
          + " the average is their share."),
  CANCELLED_RUNS(Unit.COUNT, "Runs that their owner stopped. Each run counts as 0 or 1."),
  LOST_RUNS(
      Unit.COUNT,
      "Runs whose process vanished, closed by somebody else once their lease was over; they are not"
          + " among the runs above."),
  TIME_TO_FIRST_TOKEN(
      Unit.MILLISECONDS, "From the start of a run until the model's first piece of text."),
  INPUT_TOKENS(
      Unit.COUNT,
      "Tokens that models were given for answers and titles, as the provider counted them."),
  OUTPUT_TOKENS(Unit.COUNT, "Tokens that models wrote for them, as the provider counted them."),

  JOBS_DONE(Unit.COUNT, "Jobs that were done."),
  JOBS_PUT_BACK(Unit.COUNT, "Attempts at jobs that failed and will be repeated."),
  JOBS_GIVEN_UP(Unit.COUNT, "Jobs that nobody will try again; each needs somebody to look at it.");

  /** Under which CloudWatch files them. */
  public static final String NAMESPACE = "Vexel";

  /** The one dimension of each: the stage, for example {@code prod}. */
  public static final String DIMENSION = "Stage";

  /** What is counted in; the constants' labels are CloudWatch's. */
  public enum Unit {
    COUNT,
    MILLISECONDS;

    public String label() {
      return capitalized(name());
    }
  }

  private final Unit unit;
  private final String description;

  Metric(Unit unit, String description) {
    this.unit = unit;
    this.description = description;
  }

  /** The name in CloudWatch, for example {@code TimeToFirstToken}. */
  public String label() {
    return Arrays.stream(name().split("_", -1))
        .map(Metric::capitalized)
        .collect(Collectors.joining());
  }

  public Unit unit() {
    return unit;
  }

  /** What it says, in sentences for whoever operates an installation. */
  public String description() {
    return description;
  }

  private static String capitalized(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
