package io.vexel.core.chat;

import io.vexel.core.Refusal;
import java.time.Clock;
import java.time.Duration;

/**
 * Watches over one run beside the thread that works on it: keeps the lease alive, notices a request
 * to stop that came through another process, and ends the run when its time is up.
 */
final class RunGuard implements AutoCloseable {
  /** A stop takes effect within a second, the writes of the end included. */
  private static final Duration GLANCE = Duration.ofMillis(500);

  private static final int RENEWALS_PER_LEASE = 5;

  private final Run run;
  private final Runs runs;
  private final Clock clock;
  private final RunLimits limits;
  private final Stop stop;
  private final long startedNanos = System.nanoTime();
  private final Thread thread;

  private boolean closed;

  RunGuard(Run run, Runs runs, Clock clock, RunLimits limits, Stop stop) {
    this.run = run;
    this.runs = runs;
    this.clock = clock;
    this.limits = limits;
    this.stop = stop;
    this.thread = Thread.ofVirtual().name("guard-" + run.id()).start(this::watch);
  }

  /** Stops watching; the lease is not renewed any more. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    thread.interrupt();
  }

  private void watch() {
    long renewEvery = limits.lease().toNanos() / RENEWALS_PER_LEASE;
    long renewedAt = System.nanoTime();
    try {
      while (rest(Math.min(GLANCE.toNanos(), renewEvery))) {
        if (System.nanoTime() - startedNanos > limits.wallClock().toNanos()) {
          stop.request(Stop.Reason.TIME_UP);
        }
        if (System.nanoTime() - renewedAt >= renewEvery) {
          renewedAt = System.nanoTime();
          renew();
        }
        look();
      }
    } catch (InterruptedException closing) {
      // The run has ended.
    }
  }

  /** Waits; false once closed. */
  private synchronized boolean rest(long nanos) throws InterruptedException {
    long until = System.nanoTime() + nanos;
    while (!closed) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        break;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return !closed;
  }

  private void look() {
    try {
      runs.find(run.id(), run.userId())
          .flatMap(Run::cancelRequestedAt)
          .ifPresent(at -> stop.request(Stop.Reason.CANCELLED));
    } catch (Refusal.Unavailable away) {
      // There is another glance soon.
    }
  }

  private void renew() {
    try {
      if (!runs.renew(
          run.id(), run.userId(), run.leaseOwner(), clock.instant().plus(limits.lease()))) {
        stop.request(Stop.Reason.FENCED);
      }
    } catch (Refusal.Unavailable away) {
      // The lease runs on; if the database stays away it lapses, as it should.
    }
  }
}
