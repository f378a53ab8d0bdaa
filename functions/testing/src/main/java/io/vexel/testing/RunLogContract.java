package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.chat.RunId;
import io.vexel.core.chat.RunLog;
import io.vexel.core.users.UserId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of events does. */
public abstract class RunLogContract {
  private static final String EVENT =
      "{\"type\":\"TEXT_MESSAGE_CONTENT\",\"delta\":\"" + "\\u0001 \\\\n 漢字 👋 שלום" + "\"}";

  /** What the port under test goes by. */
  protected final SettableClock clock = new SettableClock(NOW);

  /** The port under test, with nothing in it. */
  protected abstract RunLog runLog();

  private final UserId ada = Samples.userId();
  private final UserId bob = Samples.userId();
  private final RunId run = new RunId(Samples.id());

  @Test
  void a_batch_comes_back_byte_for_byte() {
    RunLog.Batch batch = new RunLog.Batch(0, 1, List.of(EVENT, "{}", " {\"a\" : 1.0} "), false);
    assertThat(runLog().append(run, ada, batch, NOW)).isTrue();
    assertThat(runLog().batch(run, ada, 0)).contains(batch);
  }

  @Test
  void the_widest_batch_and_the_last_one_come_back() {
    List<String> events = Collections.nCopies(RunLog.WIDEST, EVENT);
    RunLog.Batch widest = new RunLog.Batch(0, 1, events, false);
    RunLog.Batch last = new RunLog.Batch(1, 65, List.of(EVENT), true);
    runLog().append(run, ada, widest, NOW);
    runLog().append(run, ada, last, NOW);
    assertThat(runLog().batch(run, ada, 0)).contains(widest);
    assertThat(runLog().batch(run, ada, 1)).contains(last);
  }

  @Test
  void an_unknown_or_foreign_batch_is_absent() {
    runLog().append(run, ada, batch(0), NOW);
    assertThat(runLog().batch(run, ada, 1)).isEmpty();
    assertThat(runLog().batch(new RunId(Samples.id()), ada, 0)).isEmpty();
    assertThat(runLog().batch(run, bob, 0)).isEmpty();
  }

  @Test
  void a_batch_number_is_taken_once() {
    RunLog.Batch first = batch(0);
    assertThat(runLog().append(run, ada, first, NOW)).isTrue();
    RunLog.Batch second = new RunLog.Batch(0, 1, List.of("{\"other\":1}"), true);
    assertThat(runLog().append(run, ada, second, NOW)).isFalse();
    assertThat(runLog().append(run, bob, second, NOW)).isFalse();
    assertThat(runLog().batch(run, ada, 0)).contains(first);
  }

  @Test
  void more_batches_than_fit_one_reply_are_all_there() {
    IntStream.range(0, 120).forEach(number -> runLog().append(run, ada, batch(number), NOW));
    assertThat(IntStream.range(0, 120).boxed())
        .allSatisfy(number -> assertThat(runLog().batch(run, ada, number)).contains(batch(number)));
  }

  @Test
  void events_are_kept_for_thirty_days() {
    runLog().append(run, ada, batch(0), NOW);
    clock.set(NOW.plus(Duration.ofDays(30)).minusMillis(1));
    assertThat(runLog().batch(run, ada, 0)).isPresent();
    clock.set(NOW.plus(Duration.ofDays(30)));
    assertThat(runLog().batch(run, ada, 0)).isEmpty();
  }

  @Test
  void of_many_writers_of_one_batch_one_succeeds() {
    Race.rounds(Race.SOME, this::raceForOneBatch);
  }

  @Test
  @Tag("long")
  void of_many_writers_of_one_batch_one_succeeds_a_thousand_times() {
    Race.rounds(Race.MANY, this::raceForOneBatch);
  }

  private BooleanSupplier raceForOneBatch() {
    RunId fenced = new RunId(Samples.id());
    return () -> runLog().append(fenced, ada, batch(0), NOW);
  }

  private static RunLog.Batch batch(int number) {
    return new RunLog.Batch(number, number + 1L, List.of(EVENT), false);
  }

  @Test
  void the_events_of_one_run_are_removed_and_no_others() {
    RunId other = new RunId(Samples.id());
    runLog().append(run, ada, batch(0), NOW);
    runLog().append(run, ada, batch(1), NOW);
    runLog().append(other, ada, batch(0), NOW);
    runLog().remove(run, bob);
    assertThat(runLog().batch(run, ada, 1)).isPresent();
    runLog().remove(run, ada);
    assertThat(runLog().batch(run, ada, 0)).isEmpty();
    assertThat(runLog().batch(run, ada, 1)).isEmpty();
    assertThat(runLog().batch(other, ada, 0)).isPresent();
  }
}
