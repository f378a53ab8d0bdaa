package io.vexel.core.jobs;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Correlation;
import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.users.UserId;
import io.vexel.testing.InMemoryJobs;
import io.vexel.testing.InMemoryMetrics;
import io.vexel.testing.Samples;
import io.vexel.testing.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class JobWorkerTest {
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryMetrics metrics = new InMemoryMetrics();
  private final List<String> woken = new ArrayList<>();
  private final Attempts attempts = attempts(LEASE);
  private final JobQueue queue = new JobQueue(jobs, woken::add, attempts);
  private final Recorder recorder = new Recorder();
  private final JobWorker worker = new JobWorker(jobs, attempts, List.of(recorder));
  private final UserId ada = Samples.userId();

  /** Remembers what it was given, and fails while it is told to. */
  private static final class Recorder implements JobHandler {
    private final List<Job> handled = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    @Override
    public String kind() {
      return "tidy";
    }

    @Override
    public void handle(Job job) {
      handled.add(job);
      failure.ifPresent(thrown -> {
        throw thrown;
      });
    }
  }

  private Attempts attempts(Duration lease) {
    return new Attempts(jobs, clock, new Ids(clock, new SecureRandom()), lease, metrics);
  }

  @Test
  void a_job_wakes_a_worker_once_it_is_stored() {
    Job job = Samples.job(ada);
    queue.add(job);
    queue.add(job);
    assertThat(woken).containsExactly(job.id());
    worker.work(woken.getFirst());
    worker.work(woken.getFirst());
    assertThat(recorder.handled).extracting(Job::id).containsExactly(job.id());
    assertThat(metrics.taken())
        .containsExactly(
            Measurement.of(Measure.JOBS_DONE, 1).about("job", job.id()).about("kind", "tidy"));
    assertThat(find(job).doneAt()).contains(NOW);
    assertThat(worker.work()).isFalse();
  }

  @Test
  void all_that_is_said_while_a_job_is_done_belongs_to_it() {
    Job job = Samples.job(ada);
    queue.add(job);
    List<Correlation> seen = new ArrayList<>();
    Looking looking = new Looking(() -> seen.add(Correlation.current()));
    new JobWorker(jobs, attempts, List.of(looking)).work();
    assertThat(seen).containsExactly(Correlation.NONE.with(Correlation.JOB, job.id()));
  }

  @Test
  void a_job_whose_hint_was_lost_is_found() {
    JobSignal broken =
        id -> {
          throw new IllegalStateException("nobody listens");
        };
    Job job = Samples.job(ada);
    new JobQueue(jobs, broken, attempts).add(job);
    assertThat(worker.work()).isTrue();
    assertThat(find(job).doneAt()).contains(NOW);
  }

  @Test
  void a_job_that_fails_is_tried_again_after_growing_pauses_and_then_given_up() {
    recorder.failure = Optional.of(new Refusal.Unavailable("provider-error", "it is away"));
    Job job = Samples.job(ada);
    queue.add(job);
    List<Long> pauses = new ArrayList<>();
    while (find(job).doneAt().isEmpty()) {
      assertThat(worker.work()).isTrue();
      assertThat(find(job).error()).contains("provider-error");
      Instant next = find(job).runAt();
      pauses.add(Duration.between(clock.instant(), next).toSeconds());
      clock.set(next.isBefore(clock.instant()) ? clock.instant() : next);
    }
    assertThat(pauses.subList(0, 7)).containsExactly(5L, 20L, 80L, 320L, 1280L, 3600L, 3600L);
    assertThat(recorder.handled).hasSize(Attempts.MOST);
    assertThat(metrics.sum(Measure.JOBS_PUT_BACK)).isEqualTo(Attempts.MOST - 1);
    assertThat(metrics.sum(Measure.JOBS_GIVEN_UP)).isEqualTo(1);
    assertThat(metrics.sum(Measure.JOBS_DONE)).isZero();
    assertThat(find(job).error()).contains("provider-error");
    assertThat(worker.work()).isFalse();
  }

  @Test
  void a_job_that_fails_at_first_ends_without_an_error() {
    recorder.failure = Optional.of(new IllegalStateException("a mistake of ours"));
    Job job = Samples.job(ada);
    queue.add(job);
    worker.work();
    assertThat(find(job).error()).contains("internal");
    recorder.failure = Optional.empty();
    clock.set(find(job).runAt());
    worker.work();
    assertThat(find(job).error()).isEmpty();
    assertThat(find(job).doneAt()).isPresent();
  }

  @Test
  void a_job_whose_workers_always_vanish_is_given_up() {
    Job job = Samples.job(ada);
    queue.add(job);
    for (int i = 0; i < Attempts.MOST; i++) {
      assertThat(jobs.claim(attempts.lease(), clock.instant())).isPresent();
      clock.set(clock.instant().plus(LEASE).plusMillis(1));
    }
    assertThat(worker.work()).isTrue();
    assertThat(recorder.handled).isEmpty();
    assertThat(find(job).error()).contains("internal");
    assertThat(find(job).doneAt()).isPresent();
  }

  @Test
  void a_job_of_an_unknown_kind_waits_for_a_worker_that_knows_it() {
    Job job = Samples.job(ada);
    queue.add(job);
    new JobWorker(jobs, attempts, List.of()).work();
    clock.set(find(job).runAt());
    worker.work();
    assertThat(recorder.handled).hasSize(1);
    assertThat(find(job).doneAt()).isPresent();
  }

  @Test
  void a_job_done_at_once_is_stored_before_and_ended_after() {
    Job job = Samples.job(ada);
    JobHandler looking = new Looking(() -> assertThat(find(job).lease()).isPresent());
    queue.perform(job, looking::handle);
    assertThat(find(job).doneAt()).contains(NOW);
    assertThat(woken).isEmpty();
  }

  @Test
  void a_job_begun_at_once_by_a_process_that_vanished_is_finished_by_a_worker() {
    Job job = Samples.job(ada).begun(attempts.lease());
    jobs.add(job);
    assertThat(worker.work()).isFalse();
    clock.set(NOW.plus(LEASE).plusMillis(1));
    assertThat(worker.work()).isTrue();
    assertThat(recorder.handled).hasSize(1);
  }

  @Test
  void a_refusal_goes_to_the_caller_and_ends_the_job() {
    recorder.failure = Optional.of(new Refusal.Conflict("run-active", "the agent is answering"));
    Job job = Samples.job(ada);
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> queue.perform(job, recorder::handle));
    assertThat(find(job).doneAt()).contains(NOW);
  }

  @Test
  void what_fails_at_once_is_tried_again_by_a_worker() {
    recorder.failure = Optional.of(new Refusal.Unavailable("unavailable", "it is away"));
    Job job = Samples.job(ada);
    assertThatExceptionOfType(Refusal.Unavailable.class)
        .isThrownBy(() -> queue.perform(job, recorder::handle));
    recorder.failure = Optional.empty();
    clock.set(find(job).runAt());
    assertThat(worker.work()).isTrue();
    assertThat(find(job).doneAt()).isPresent();
  }

  @Test
  void a_worker_that_goes_on_working_keeps_its_job() {
    Job job = Samples.job(ada);
    Instant first = NOW.plusMillis(50);
    JobHandler slow =
        new Looking(() -> {
          clock.set(NOW.plusSeconds(1));
          await(() -> find(job).lease().orElseThrow().until().isAfter(first));
        });
    queueOf(Duration.ofMillis(50)).perform(job, slow::handle);
    assertThat(find(job).doneAt()).contains(NOW.plusSeconds(1));
  }

  @Test
  void a_worker_that_lost_its_job_ends_nothing() {
    Job job = Samples.job(ada);
    JobHandler slow =
        new Looking(() -> {
          clock.set(NOW.plus(LEASE).plusMillis(1));
          assertThat(jobs.claim(job.id(), attempts.lease(), clock.instant())).isPresent();
        });
    queue.perform(job, slow::handle);
    assertThat(find(job).doneAt()).isEmpty();
    assertThat(metrics.taken()).isEmpty();
  }

  private JobQueue queueOf(Duration lease) {
    return new JobQueue(jobs, JobSignal.NONE, attempts(lease));
  }

  private static void await(BooleanSupplier reached) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private record Looking(Runnable look) implements JobHandler {
    @Override
    public String kind() {
      return "tidy";
    }

    @Override
    public void handle(Job job) {
      look.run();
    }
  }

  private Job find(Job job) {
    return jobs.find(job.id(), ada, clock.instant()).orElseThrow();
  }
}
