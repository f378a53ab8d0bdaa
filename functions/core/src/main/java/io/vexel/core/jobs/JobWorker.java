package io.vexel.core.jobs;

import io.vexel.core.Correlation;
import io.vexel.core.Refusal;
import java.lang.System.Logger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works jobs off, one at a time; hosts call it when woken and on a schedule. */
public final class JobWorker {
  private static final Logger LOG = System.getLogger(JobWorker.class.getName());

  private final Jobs jobs;
  private final Attempts attempts;
  private final Map<String, JobHandler> handlers;

  public JobWorker(Jobs jobs, Attempts attempts, Collection<JobHandler> handlers) {
    this.jobs = jobs;
    this.attempts = attempts;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
  }

  /** Does the job that has been due longest; false if nothing is due. */
  public boolean work() {
    Optional<Job> held = jobs.claim(attempts.lease(), attempts.now());
    held.ifPresent(this::correlated);
    return held.isPresent();
  }

  /** Does this job, unless it is not due or somebody else was first. */
  public void work(String id) {
    jobs.claim(id, attempts.lease(), attempts.now()).ifPresent(this::correlated);
  }

  private void correlated(Job held) {
    Correlation.current().with(Correlation.JOB, held.id()).run(() -> attempt(held));
  }

  private void attempt(Job held) {
    if (held.attempts() > Attempts.MOST) {
      // Its workers never came to an end, so nobody could say what went wrong.
      attempts.giveUp(held, held.error().orElse("internal"));
      return;
    }
    try {
      attempts.handle(held, handler(held)::handle);
    } catch (RuntimeException e) {
      putBack(held, e);
    }
  }

  private JobHandler handler(Job job) {
    JobHandler handler = handlers.get(job.kind());
    if (handler == null) {
      throw new IllegalStateException("no handler does jobs of the kind " + job.kind());
    }
    return handler;
  }

  private void putBack(Job held, RuntimeException why) {
    try {
      attempts.failed(held, why);
    } catch (Refusal.Unavailable away) {
      LOG.log(Logger.Level.WARNING, "the job {0} is left to its lease", held.id());
    }
  }
}
