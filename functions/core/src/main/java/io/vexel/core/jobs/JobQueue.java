package io.vexel.core.jobs;

import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import java.lang.System.Logger;
import java.util.function.Consumer;

/** Takes jobs from whoever asks for work that must outlive a request. */
public final class JobQueue {
  private static final Logger LOG = System.getLogger(JobQueue.class.getName());

  private final Jobs jobs;
  private final JobSignal signal;
  private final Attempts attempts;

  public JobQueue(Jobs jobs, JobSignal signal, Attempts attempts) {
    this.jobs = jobs;
    this.signal = signal;
    this.attempts = attempts;
  }

  /** Stores the job, unless it is there already, and then wakes a worker. */
  public void add(Job job) {
    if (jobs.add(job)) {
      wake(job);
    }
  }

  /**
   * Does the job at once, stored beforehand: if this process ends on the way, or the database goes
   * away, a worker finishes it. A refusal ends the job, since the caller is told.
   */
  public void perform(Job job, Consumer<Job> work) {
    Job held = job.begun(attempts.lease());
    if (!jobs.add(held)) {
      return;
    }
    try {
      attempts.handle(held, work);
    } catch (Refusal.Unavailable later) {
      attempts.failed(held, later);
      throw later;
    } catch (Refusal refused) {
      attempts.done(held);
      throw refused;
    } catch (RuntimeException e) {
      attempts.failed(held, e);
      throw e;
    }
  }

  private void wake(Job job) {
    try {
      signal.added(job.id());
    } catch (RuntimeException lost) {
      LOG.log(
          Logger.Level.WARNING,
          "nobody was woken for the job {0}, the schedule will find it: {1}",
          job.id(),
          Trace.of(lost));
    }
  }
}
