package io.vexel.core.metrics;

/** What is counted, or taken the time of, in milliseconds; {@code Metric} says what each means. */
public enum Measure {
  REQUESTS,
  CLIENT_ERRORS,
  SERVER_ERRORS,
  LATENCY,
  REFUSED_SIGN_INS,
  THROTTLED_CALLS,
  RUNS,
  FAILED_RUNS,
  CANCELLED_RUNS,
  LOST_RUNS,
  TIME_TO_FIRST_TOKEN,
  INPUT_TOKENS,
  OUTPUT_TOKENS,
  JOBS_DONE,
  JOBS_PUT_BACK,
  JOBS_GIVEN_UP
}
