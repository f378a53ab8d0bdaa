package io.vexel.core.jobs;

import io.vexel.core.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Renews a lease beside the thread that works under it, until closed or refused. */
final class Renewal implements AutoCloseable {
  private static final int PER_LEASE = 5;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final long everyNanos;
  private final BooleanSupplier renew;

  Renewal(Duration lease, BooleanSupplier renew) {
    this.everyNanos = lease.toNanos() / PER_LEASE;
    this.renew = renew;
    Thread.ofVirtual().name("job-lease").start(this::work);
  }

  private void work() {
    try {
      boolean held = true;
      while (held && !closed.await(everyNanos, TimeUnit.NANOSECONDS)) {
        held = renewed();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean renewed() {
    try {
      return renew.getAsBoolean();
    } catch (Refusal.Unavailable away) {
      // The lease runs on; if the database stays away it lapses, as it should.
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
