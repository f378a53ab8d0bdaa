package io.vexel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What everybody does who takes measurements. */
public abstract class MetricsContract {
  private static final Measurement ANSWER =
      Measurement.of(Measure.REQUESTS, 1)
          .and(Measure.SERVER_ERRORS, false)
          .and(Measure.LATENCY, 12)
          .about("problem", "agent-not-found")
          .about("status", 404);

  /** The port under test. */
  protected abstract Metrics metrics();

  /** What it has taken so far, read from wherever it went. */
  protected abstract List<Measurement> taken();

  @Test
  void nothing_is_measured_by_itself() {
    metrics();
    assertThat(taken()).isEmpty();
  }

  @Test
  void what_was_measured_can_be_read_as_it_was_and_in_order() {
    Measurement run =
        Measurement.of(Measure.RUNS, 1)
            .and(Measure.FAILED_RUNS, true)
            .and(Measure.INPUT_TOKENS, 1_000_000_000_000L)
            .about("model", "offline/demo");
    metrics().record(ANSWER);
    metrics().record(run);
    metrics().record(ANSWER);
    assertThat(taken()).containsExactly(ANSWER, run, ANSWER);
  }

  @Test
  void every_measure_is_taken() {
    List<Measurement> each =
        Stream.of(Measure.values())
            .map(measure -> Measurement.of(measure, measure.name().length()))
            .toList();
    each.forEach(metrics()::record);
    assertThat(taken()).containsExactlyElementsOf(each);
  }

  @Test
  void any_text_may_be_said_about_it() {
    Measurement odd = ANSWER.about("note", Samples.UNICODE + "\n{\"_aws\":1}\u2028");
    metrics().record(odd);
    assertThat(taken()).containsExactly(odd);
  }

  @Test
  void sixteen_at_once_lose_nothing() {
    Race.run(number -> {
      metrics().record(Measurement.of(Measure.LATENCY, number));
      return number;
    });
    assertThat(taken())
        .extracting(taken -> taken.values().getOrDefault(Measure.LATENCY, -1L))
        .containsExactlyInAnyOrder(
            0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L);
  }

  @Test
  void half_a_character_does_not_disturb_what_is_measured() {
    assertThatCode(() -> metrics().record(ANSWER.about("note", "\ud83d")))
        .doesNotThrowAnyException();
  }
}
