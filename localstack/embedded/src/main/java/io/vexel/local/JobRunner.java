package io.vexel.local;

import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.jobs.JobWorker;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Does the laptop's jobs on virtual threads, some at once, since most of their time they wait for a
 * model: when it is told of one, and every few seconds whatever is due. Less often it lets lost
 * runs be closed that nobody looks at.
 */
final class JobRunner implements AutoCloseable {
  private static final Logger LOG = System.getLogger(JobRunner.class.getName());
  private static final int AT_ONCE = 64;
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration SWEEP = Duration.ofSeconds(15);
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("job-schedule").factory());
  private final AtomicBoolean missed = new AtomicBoolean();
  private volatile boolean stopping;
  private volatile @Nullable JobWorker worker;

  /** Begins to work; what was added before is found, too. */
  void start(JobWorker jobs, Runnable sweep) {
    worker = jobs;
    every(BEAT, () -> begin(this::drain));
    every(SWEEP, () -> attempt(sweep));
  }

  private void every(Duration pause, Runnable work) {
    var _ = schedule.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A job was added. If all hands are full, it waits for one of them, or for the next beat. */
  void wake(String id) {
    if (!begin(() -> jobs().work(id))) {
      missed.set(true);
    }
  }

  /** Does something on a thread of its own and then what was missed; false if no hand is free. */
  private boolean begin(Runnable work) {
    boolean begun = worker != null && !stopping && free.tryAcquire();
    if (begun) {
      Thread.ofVirtual().name("jobs").start(() -> work(work));
    }
    return begun;
  }

  private void work(Runnable first) {
    try {
      attempt(first);
      if (missed.getAndSet(false)) {
        attempt(this::drain);
      }
    } finally {
      free.release();
    }
  }

  private void drain() {
    boolean more = true;
    while (more && !stopping) {
      more = jobs().work();
    }
  }

  private JobWorker jobs() {
    JobWorker known = worker;
    if (known == null) {
      throw new IllegalStateException("jobs are not begun before the application is there");
    }
    return known;
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (Refusal.Unavailable away) {
      // The next beat is seconds away, and what was begun is left to its lease.
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "jobs were left until the next beat: {0}", Trace.of(e));
    }
  }

  /** Begins nothing more, and waits a moment for what is being done. */
  @Override
  public void close() {
    stopping = true;
    schedule.shutdown();
    try {
      if (!free.tryAcquire(AT_ONCE, GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Logger.Level.INFO, "jobs in progress are left to their leases");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
