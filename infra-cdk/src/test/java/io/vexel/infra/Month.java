package io.vexel.infra;

import io.vexel.api.Metric;
import io.vexel.api.Route;
import io.vexel.api.Task;

/**
 * What happens in a month in which people send so many messages. A turn is a message and its
 * answer, with all that people's browsers ask for around it.
 */
record Month(long turns) {
  static final int ALARMS = 9;
  static final int DASHBOARDS = 1;

  static final int CALLS = 8;
  static final int PAGES = 6;
  static final int KILOBYTES = 100;
  static final double STREAM_SECONDS = 8;
  static final double CALL_SECONDS = 0.05;
  static final double AUTHORIZER_SECONDS = 0.01;
  static final double JOBS = 0.3;
  static final double JOB_SECONDS = 3;
  static final int LOG_KILOBYTES = 12;
  static final int SENT_KILOBYTES = 60;
  static final int TOKENS_IN = 2_000;
  static final int TOKENS_OUT = 300;

  static final int SWEEPS = 12 * 730;
  static final double SWEEP_SECONDS = 0.5;

  /** Five readers of Lambda's, each of which waits for twenty seconds at a time. */
  static final int EMPTY_READS = 5 * 3 * 60 * 730;

  /** From how many turns on a small database is too small. */
  static final int MANY = 100_000;

  private static final int HOURS = 730;
  private static final double SECONDS = HOURS * 3_600.0;
  private static final double KILO = 1e6;

  /** How much of it a month takes. */
  double of(Price price) {
    return switch (price) {
      case ALARMS -> ALARMS;
      case DASHBOARDS -> DASHBOARDS;
      case EDGE_REQUESTS -> (CALLS + PAGES) * (double) turns;
      case EDGE_GIGABYTES -> KILOBYTES * turns / KILO;
      case EDGE_FUNCTIONS -> (CALLS + 2.0 * PAGES) * turns;
      case BUCKET_READS -> (double) PAGES * turns;
      case GATEWAY_CALLS -> (double) CALLS * turns;
      case FUNCTION_CALLS -> (CALLS + 1 + JOBS) * turns + SWEEPS;
      case FUNCTION_TIME -> functionTime();
      case QUEUE_REQUESTS -> 3 * (JOBS * turns + SWEEPS) + EMPTY_READS;
      case SCHEDULED_EVENTS -> SWEEPS;
      case LOGS -> (LOG_KILOBYTES * (double) turns + SWEEPS) / KILO;
      case METRICS -> Metric.values().length * Math.min(turns, HOURS) / (double) HOURS;
      case TRACES -> traces((double) CALLS * turns) + SWEEPS;
      case INTERNET_GIGABYTES -> SENT_KILOBYTES * turns / KILO;
      case SMALL_DATABASE -> turns < MANY ? 1 : 0;
      case LARGE_DATABASE -> turns < MANY ? 0 : HOURS;
      case TOKENS_IN -> (double) TOKENS_IN * turns;
      case TOKENS_OUT -> (double) TOKENS_OUT * turns;
      case FIREWALLS, FIREWALL_RULES, FIREWALL_REQUESTS -> 0;
    };
  }

  private double functionTime() {
    double stream = STREAM_SECONDS * gigabytes(Route.STREAM_CHAT);
    double calls = (CALLS - 1) * CALL_SECONDS * gigabytes(Route.LIST_SESSIONS);
    double authorizer = AUTHORIZER_SECONDS * gigabytes(Task.AUTHORIZE);
    double jobs = JOBS * JOB_SECONDS * gigabytes(Task.WORK);
    return (stream + calls + authorizer + jobs) * turns
        + SWEEPS * SWEEP_SECONDS * gigabytes(Task.WORK);
  }

  private static double gigabytes(Route route) {
    return route.spec().memoryMegabytes() / 1_024.0;
  }

  private static double gigabytes(Task task) {
    return task.memoryMegabytes() / 1_024.0;
  }

  /** X-Ray's own rule: the first of each second, and of the others one in twenty. */
  private static double traces(double calls) {
    return calls <= SECONDS ? calls : SECONDS + (calls - SECONDS) / 20;
  }
}
