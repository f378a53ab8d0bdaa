package io.vexel.core.jobs;

import io.vexel.core.Correlation;
import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** How this process works on jobs it holds: under a lease that it renews, and so many times. */
public final class Attempts {
  /** After so many failures a job is given up. */
  public static final int MOST = 8;

  private static final Logger LOG = System.getLogger(Attempts.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int GROWTH = 4;

  private final Jobs jobs;
  private final Clock clock;
  private final Duration leased;
  private final String process;
  private final Metrics metrics;

  /**
   * Attempts of one process.
   *
   * @param leased after which a silent worker counts as gone
   */
  public Attempts(Jobs jobs, Clock clock, Ids ids, Duration leased, Metrics metrics) {
    this.jobs = jobs;
    this.clock = clock;
    this.leased = leased;
    this.process = ids.next();
    this.metrics = metrics;
  }

  Instant now() {
    return clock.instant();
  }

  /** What this process holds jobs by, from now. */
  Job.Lease lease() {
    return new Job.Lease(process, now().plus(leased));
  }

  /** Does the job and marks it done; throws what the work throws. */
  void handle(Job held, Consumer<Job> work) {
    try (Renewal _ = new Renewal(leased, () -> jobs.renew(held, lease().until()))) {
      work.accept(held);
    }
    done(held);
  }

  /** Ends the job; ignored if somebody else has it by now. */
  void done(Job held) {
    count(jobs.end(held, now(), Optional.empty()), Measure.JOBS_DONE, held);
  }

  /** Puts the job back for later, or gives it up after too many attempts. */
  void failed(Job held, RuntimeException why) {
    String code = why instanceof Refusal refusal ? refusal.code() : "internal";
    if (!(why instanceof Refusal)) {
      LOG.log(Logger.Level.ERROR, "the job {0} failed: {1}", held.id(), Trace.of(why));
    }
    if (held.attempts() >= MOST) {
      giveUp(held, code);
    } else {
      Instant later = now().plus(pause(held.attempts()));
      count(jobs.retry(held, later, code), Measure.JOBS_PUT_BACK, held);
    }
  }

  /** Ends the job as failed, for people to look at. */
  void giveUp(Job held, String code) {
    count(jobs.end(held, now(), Optional.of(code)), Measure.JOBS_GIVEN_UP, held);
    LOG.log(
        Logger.Level.ERROR,
        "the job {0} of the kind {1} was given up after {2} attempts: {3}",
        held.id(),
        held.kind(),
        held.attempts(),
        code);
  }

  /** Nothing where somebody else has the job by now. */
  private void count(boolean ours, Measure measure, Job held) {
    if (ours) {
      metrics.record(
          Measurement.of(measure, 1).about(Correlation.JOB, held.id()).about("kind", held.kind()));
    }
  }

  /** Five seconds, then four times as long each time, up to an hour. */
  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE;
    for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(GROWTH);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
