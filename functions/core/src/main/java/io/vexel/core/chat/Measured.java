package io.vexel.core.chat;

import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import java.time.Duration;
import java.util.Map;

/** What is measured of runs. */
final class Measured {
  private static final String RUN = "runId";

  private Measured() {}

  /** A run that came to its end. */
  static Measurement of(Run run, Run.End end) {
    Measurement measured =
        Measurement.of(Measure.RUNS, 1)
            .and(Measure.FAILED_RUNS, end.status() == Run.Status.FAILED)
            .and(Measure.CANCELLED_RUNS, end.status() == Run.Status.CANCELLED)
            .about(RUN, run.id().value())
            .about("durationMs", Duration.between(run.startedAt(), end.at()).toMillis());
    if (end.firstToken().isPresent()) {
      measured = measured.and(Measure.TIME_TO_FIRST_TOKEN, end.firstToken().get().toMillis());
    }
    if (end.error().isPresent()) {
      measured = measured.about("problem", end.error().get().code());
    }
    return end.usage().equals(Usage.NONE) ? measured : tokens(measured, run, end.usage());
  }

  /** The model has answered, so its name is one that a provider knows, not any text. */
  private static Measurement tokens(Measurement measured, Run run, Usage usage) {
    return measured
        .and(Measure.INPUT_TOKENS, usage.inputTokens())
        .and(Measure.OUTPUT_TOKENS, usage.outputTokens())
        .about("model", run.modelId());
  }

  /** What the title cost that was found after a run. */
  static Measurement title(Run run, Usage usage) {
    return tokens(new Measurement(Map.of(), Map.of(RUN, run.id().value())), run, usage);
  }

  /** A run that nobody worked on any more. */
  static Measurement lost(Run run) {
    return Measurement.of(Measure.LOST_RUNS, 1).about(RUN, run.id().value());
  }
}
