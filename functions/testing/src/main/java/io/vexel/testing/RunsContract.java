package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Runs;
import io.vexel.core.chat.Usage;
import io.vexel.core.users.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of runs does. */
public abstract class RunsContract {
  private static final Run.End FAILED =
      new Run.End(
          Run.Status.FAILED,
          NOW.plusSeconds(9),
          new Usage(1, 2),
          Optional.of(Duration.ofMillis(345)),
          Optional.of(new Run.Failure("provider-timeout", Samples.UNICODE)));
  private static final Run.End COMPLETED =
      new Run.End(
          Run.Status.COMPLETED, NOW.plusSeconds(9), Usage.NONE, Optional.empty(), Optional.empty());

  /** The port under test, with nothing in it. */
  protected abstract Runs runs();

  private final UserId ada = Samples.userId();
  private final UserId bob = Samples.userId();

  @Test
  void a_run_comes_back_as_it_was_stored() {
    Run run = added(Samples.run(ada));
    assertThat(runs().find(run.id(), ada)).contains(run);
    assertThat(run.status()).isEqualTo(Run.Status.RUNNING);
  }

  @Test
  void an_unknown_or_foreign_run_is_absent() {
    Run run = added(Samples.run(ada));
    assertThat(runs().find(new RunId(Samples.id()), ada)).isEmpty();
    assertThat(runs().find(run.id(), bob)).isEmpty();
    assertThatExceptionOfType(Refusal.NotFound.class)
        .isThrownBy(() -> runs().get(run.id(), bob))
        .matches(refusal -> refusal.code().equals("run-not-found"));
  }

  @Test
  void a_run_is_found_by_the_idempotency_key_of_its_owner() {
    Run run = added(keyed(ada, Samples.UNICODE));
    assertThat(runs().find(Samples.UNICODE, ada)).contains(run);
    assertThat(runs().find(Samples.UNICODE, bob)).isEmpty();
    assertThat(runs().find("other", ada)).isEmpty();
  }

  @Test
  void an_idempotency_key_is_good_for_one_run_per_owner() {
    added(keyed(ada, "k"));
    added(keyed(bob, "k"));
    added(Samples.run(ada));
    added(Samples.run(ada));
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> runs().add(keyed(ada, "k")))
        .matches(refusal -> refusal.code().equals("idempotency-mismatch"));
  }

  @Test
  void a_lease_is_extended_by_its_owner_while_the_run_is_running() {
    Run run = added(Samples.run(ada));
    Instant until = NOW.plusSeconds(30);
    assertThat(runs().renew(run.id(), ada, "host-1", until)).isTrue();
    assertThat(runs().renew(run.id(), ada, "host-1", until)).isTrue();
    assertThat(runs().renew(run.id(), ada, "host-2", NOW)).isFalse();
    assertThat(runs().renew(run.id(), bob, "host-1", NOW)).isFalse();
    assertThat(runs().get(run.id(), ada).leaseUntil()).isEqualTo(until);
    runs().close(run.id(), ada, COMPLETED);
    assertThat(runs().renew(run.id(), ada, "host-1", NOW)).isFalse();
  }

  @Test
  void the_first_request_to_stop_counts() {
    Run run = added(Samples.run(ada));
    runs().requestCancel(run.id(), bob, NOW.plusSeconds(1));
    assertThat(runs().get(run.id(), ada).cancelRequestedAt()).isEmpty();
    runs().requestCancel(run.id(), ada, NOW.plusSeconds(2));
    runs().requestCancel(run.id(), ada, NOW.plusSeconds(3));
    assertThat(runs().get(run.id(), ada).cancelRequestedAt()).contains(NOW.plusSeconds(2));
  }

  @Test
  void a_run_that_has_ended_is_not_asked_to_stop() {
    Run run = added(Samples.run(ada));
    runs().close(run.id(), ada, COMPLETED);
    runs().requestCancel(run.id(), ada, NOW);
    assertThat(runs().get(run.id(), ada).cancelRequestedAt()).isEmpty();
  }

  @Test
  void the_first_end_of_a_run_stands() {
    Run run = added(Samples.run(ada));
    assertThat(runs().close(run.id(), bob, COMPLETED)).isFalse();
    assertThat(runs().close(run.id(), ada, FAILED)).isTrue();
    assertThat(runs().close(run.id(), ada, COMPLETED)).isFalse();
    assertThat(runs().get(run.id(), ada).end()).contains(FAILED);
  }

  @Test
  void an_end_without_text_or_error_comes_back_without_them() {
    Run run = added(Samples.run(ada));
    runs().close(run.id(), ada, COMPLETED);
    assertThat(runs().get(run.id(), ada).end()).contains(COMPLETED);
  }

  @Test
  void lapsed_runs_of_anybody_are_found_oldest_lease_first() {
    Run later = added(leased(ada, NOW.minusSeconds(1)));
    Run earlier = added(leased(bob, NOW.minusSeconds(2)));
    Run closed = added(leased(ada, NOW.minusSeconds(3)));
    runs().close(closed.id(), ada, COMPLETED);
    added(leased(ada, NOW));
    added(leased(ada, NOW.plusSeconds(1)));
    assertThat(runs().lapsed(NOW, 100)).containsExactly(earlier, later);
    assertThat(runs().lapsed(NOW, 1)).containsExactly(earlier);
  }

  @Test
  void more_lapsed_runs_than_fit_one_batch_are_all_found() {
    IntStream.range(0, 120).forEach(second -> added(leased(ada, NOW.minusSeconds(second + 1))));
    assertThat(runs().lapsed(NOW, 200)).hasSize(120);
  }

  @Test
  void of_sixteen_ends_one_stands() {
    Run run = added(Samples.run(ada));
    List<Boolean> closed = Race.run(number -> runs().close(run.id(), ada, COMPLETED));
    assertThat(closed).containsOnlyOnce(true);
  }

  @Test
  void of_sixteen_runs_with_one_key_one_is_stored() {
    List<Boolean> stored = Race.wins(() -> runs().add(keyed(ada, "race")));
    assertThat(stored).containsOnlyOnce(true);
  }

  private static Run keyed(UserId owner, String key) {
    Idempotency idempotency = new Idempotency(key, "hash");
    return Samples.run(owner, Optional.of(idempotency), NOW.plusSeconds(15));
  }

  private static Run leased(UserId owner, Instant until) {
    return Samples.run(owner, Optional.empty(), until);
  }

  private Run added(Run run) {
    runs().add(run);
    return run;
  }

  @Test
  void a_running_run_says_which_model_answers() {
    Run run = Samples.run(ada);
    runs().add(run);
    runs().answeredBy(run.id(), ada, "offline/other");
    assertThat(runs().find(run.id(), ada)).contains(run.answeredBy("offline/other"));
    runs().answeredBy(run.id(), Samples.userId(), "offline/third");
    assertThat(runs().get(run.id(), ada).modelId()).isEqualTo("offline/other");
  }

  @Test
  void the_runs_of_one_conversation_are_named_and_removed() {
    Run gone = added(Samples.run(ada));
    Run kept = added(Samples.run(ada));
    assertThat(runs().ofSession(gone.sessionId(), bob)).isEmpty();
    assertThat(runs().ofSession(gone.sessionId(), ada)).containsExactly(gone.id());
    runs().remove(gone.sessionId(), bob);
    assertThat(runs().find(gone.id(), ada)).isPresent();
    runs().remove(gone.sessionId(), ada);
    assertThat(runs().find(gone.id(), ada)).isEmpty();
    assertThat(runs().find(kept.id(), ada)).isPresent();
  }
}
