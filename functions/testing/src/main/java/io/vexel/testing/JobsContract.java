package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.jobs.Job;
import io.vexel.core.jobs.Jobs;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of jobs does. */
public abstract class JobsContract {
  private static final Job.Lease FIRST = new Job.Lease("worker-1", NOW.plusSeconds(15));
  private static final Job.Lease SECOND = new Job.Lease("worker-2", NOW.plusSeconds(40));

  /** When the first lease is over. */
  private static final Instant LAPSED = NOW.plusSeconds(16);

  /** The port under test, with nothing in it. */
  protected abstract Jobs jobs();

  private final UserId ada = Samples.userId();
  private final UserId bob = Samples.userId();

  @Test
  void a_job_comes_back_as_it_was_stored() {
    Job job = added(Samples.job(ada));
    assertThat(jobs().find(job.id(), ada, NOW)).contains(job);
    Job held = added(Samples.job(ada).begun(FIRST));
    assertThat(jobs().find(held.id(), ada, NOW)).contains(held);
  }

  @Test
  void an_unknown_foreign_or_expired_job_is_absent() {
    Job job = added(Samples.job(ada));
    assertThat(jobs().find("tidy:other", ada, NOW)).isEmpty();
    assertThat(jobs().find(job.id(), bob, NOW)).isEmpty();
    assertThat(jobs().find(job.id(), ada, job.expiresAt())).isEmpty();
  }

  @Test
  void a_job_that_is_there_already_is_not_added_again() {
    Job job = added(Samples.job(ada));
    Job held = jobs().claim(job.id(), FIRST, NOW).orElseThrow();
    assertThat(jobs().add(job)).isFalse();
    assertThat(find(job)).isEqualTo(held);
    jobs().end(held, NOW, Optional.empty());
    assertThat(jobs().add(job)).isFalse();
    assertThat(jobs().claim(job.id(), FIRST, LAPSED)).isEmpty();
  }

  @Test
  void the_job_that_has_been_due_longest_is_begun_first() {
    Job later = added(at(NOW.minusSeconds(1)));
    Job earlier = added(at(NOW.minusSeconds(2)));
    assertThat(jobs().claim(FIRST, NOW)).contains(earlier.begun(FIRST));
    assertThat(jobs().claim(FIRST, NOW)).contains(later.begun(FIRST));
    assertThat(jobs().claim(FIRST, NOW)).isEmpty();
  }

  @Test
  void a_job_is_begun_when_its_time_has_come_and_not_before() {
    Job job = added(at(NOW.plusMillis(1)));
    assertThat(jobs().claim(FIRST, NOW)).isEmpty();
    assertThat(jobs().claim(job.id(), FIRST, NOW)).isEmpty();
    assertThat(jobs().claim(job.id(), FIRST, NOW.plusMillis(1))).contains(job.begun(FIRST));
  }

  @Test
  void a_job_that_has_expired_is_not_begun() {
    Job job = added(Samples.job(ada));
    assertThat(jobs().claim(FIRST, job.expiresAt())).isEmpty();
    assertThat(jobs().claim(job.id(), FIRST, job.expiresAt())).isEmpty();
  }

  @Test
  void a_job_is_begun_by_its_id_whatever_else_is_due() {
    added(at(NOW.minusSeconds(9)));
    Job wanted = added(Samples.job(bob));
    assertThat(jobs().claim(wanted.id(), FIRST, NOW)).contains(wanted.begun(FIRST));
    assertThat(jobs().claim(wanted.id(), SECOND, NOW)).isEmpty();
    assertThat(jobs().claim("tidy:other", FIRST, NOW)).isEmpty();
  }

  @Test
  void a_job_that_is_held_is_left_alone_until_its_lease_has_lapsed() {
    Job job = added(Samples.job(ada));
    Job held = jobs().claim(FIRST, NOW).orElseThrow();
    assertThat(jobs().claim(SECOND, FIRST.until())).isEmpty();
    assertThat(jobs().claim(SECOND, LAPSED)).contains(held.begun(SECOND));
    assertThat(find(job).attempts()).isEqualTo(2);
  }

  @Test
  void a_renewed_lease_lasts_longer() {
    added(Samples.job(ada));
    Job held = jobs().claim(FIRST, NOW).orElseThrow();
    assertThat(jobs().renew(held, NOW.plusSeconds(30))).isTrue();
    assertThat(jobs().claim(SECOND, LAPSED)).isEmpty();
    assertThat(jobs().claim(SECOND, NOW.plusSeconds(31))).isPresent();
  }

  @Test
  void whoever_comes_late_changes_nothing() {
    Job job = added(Samples.job(ada));
    Job late = jobs().claim(FIRST, NOW).orElseThrow();
    Job held = jobs().claim(SECOND, LAPSED).orElseThrow();
    assertThat(jobs().renew(late, NOW.plusSeconds(99))).isFalse();
    assertThat(jobs().retry(late, NOW, "late")).isFalse();
    assertThat(jobs().end(late, NOW, Optional.empty())).isFalse();
    assertThat(find(job)).isEqualTo(held);
    assertThat(jobs().end(held, LAPSED, Optional.empty())).isTrue();
  }

  @Test
  void the_same_worker_coming_late_changes_nothing_either() {
    Job job = added(Samples.job(ada));
    Job late = jobs().claim(FIRST, NOW).orElseThrow();
    Job held = jobs().claim(FIRST, LAPSED).orElseThrow();
    assertThat(jobs().end(late, NOW, Optional.empty())).isFalse();
    assertThat(find(job)).isEqualTo(held);
  }

  @Test
  void a_job_that_nobody_has_begun_is_not_ended() {
    Job job = added(Samples.job(ada));
    assertThat(jobs().end(job, NOW, Optional.empty())).isFalse();
    assertThat(find(job)).isEqualTo(job);
  }

  @Test
  void a_job_that_is_put_back_waits_for_its_time_and_remembers_why() {
    Job job = added(Samples.job(ada));
    Job held = jobs().claim(FIRST, NOW).orElseThrow();
    assertThat(jobs().retry(held, NOW.plusSeconds(5), "provider-error")).isTrue();
    assertThat(find(job).error()).contains("provider-error");
    assertThat(find(job).lease()).isEmpty();
    assertThat(jobs().claim(SECOND, NOW.plusSeconds(4))).isEmpty();
    Job again = jobs().claim(SECOND, NOW.plusSeconds(5)).orElseThrow();
    assertThat(again.attempts()).isEqualTo(2);
    jobs().end(again, NOW.plusSeconds(6), Optional.empty());
    assertThat(find(job).error()).isEmpty();
  }

  @Test
  void a_job_that_has_ended_stays_as_it_is() {
    Job job = added(Samples.job(ada));
    Job held = jobs().claim(FIRST, NOW).orElseThrow();
    assertThat(jobs().end(held, NOW, Optional.of("provider-error"))).isTrue();
    assertThat(find(job).doneAt()).contains(NOW);
    assertThat(find(job).error()).contains("provider-error");
    assertThat(jobs().end(held, NOW, Optional.empty())).isFalse();
    assertThat(jobs().renew(held, NOW.plusSeconds(99))).isFalse();
    assertThat(jobs().claim(SECOND, LAPSED)).isEmpty();
  }

  @Test
  void of_sixteen_workers_one_begins_a_job() {
    added(Samples.job(ada));
    List<Boolean> begun = Race.run(number -> jobs().claim(by(number), NOW).isPresent());
    assertThat(begun).containsOnlyOnce(true);
  }

  @Test
  void of_sixteen_workers_one_takes_over_a_job_by_its_id() {
    Job job = added(Samples.job(ada).begun(FIRST));
    List<Boolean> begun =
        Race.run(number -> jobs().claim(job.id(), by(number), LAPSED).isPresent());
    assertThat(begun).containsOnlyOnce(true);
  }

  @Test
  void sixteen_workers_begin_every_job_once() {
    Set<String> all = new HashSet<>();
    IntStream.range(0, 120).forEach(number -> all.add(added(Samples.job(ada)).id()));
    List<List<String>> begun = Race.run(number -> everything(by(number)));
    List<String> together = begun.stream().flatMap(List::stream).toList();
    assertThat(together).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void of_sixteen_jobs_with_one_id_one_is_added() {
    Job job = Samples.job(ada);
    assertThat(Race.run(number -> jobs().add(job))).containsOnlyOnce(true);
  }

  private List<String> everything(Job.Lease lease) {
    List<String> begun = new ArrayList<>();
    Optional<Job> next = jobs().claim(lease, NOW);
    while (next.isPresent()) {
      begun.add(next.get().id());
      next = jobs().claim(lease, NOW);
    }
    return begun;
  }

  private static Job.Lease by(int number) {
    return new Job.Lease("worker-" + number, NOW.plusSeconds(40));
  }

  private Job at(Instant runAt) {
    return Job.of("tidy", Samples.id(), ada, Map.of(), runAt);
  }

  private Job find(Job job) {
    return jobs().find(job.id(), job.userId(), NOW).orElseThrow();
  }

  private Job added(Job job) {
    assertThat(jobs().add(job)).isTrue();
    return job;
  }
}
