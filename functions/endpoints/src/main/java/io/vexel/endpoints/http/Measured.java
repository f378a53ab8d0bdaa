package io.vexel.endpoints.http;

import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import java.time.Duration;
import java.util.Optional;

/** What is measured of requests. */
final class Measured {
  private static final int CLIENT_ERROR = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private Measured() {}

  /**
   * An answered request.
   *
   * @param problem the code of what it was refused for or failed by
   */
  static Measurement of(int status, Optional<String> problem, Duration took) {
    Measurement measured =
        Measurement.of(Measure.REQUESTS, 1)
            .and(Measure.CLIENT_ERRORS, status >= CLIENT_ERROR && status < SERVER_ERROR)
            .and(Measure.SERVER_ERRORS, status >= SERVER_ERROR)
            .and(Measure.LATENCY, took.toMillis())
            .about("status", status);
    if (status == TOO_MANY) {
      measured = measured.and(Measure.THROTTLED_CALLS, 1);
    }
    return problem.isPresent() ? measured.about("problem", problem.get()) : measured;
  }
}
