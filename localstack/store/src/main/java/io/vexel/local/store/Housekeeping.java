package io.vexel.local.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what must be done now and then, on one thread of its own. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("local-store-housekeeping").factory());

  void every(Duration pause, Runnable task) {
    long millis = pause.toMillis();
    var _ =
        thread.scheduleWithFixedDelay(() -> attempt(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** One failure must not be the end of all housekeeping. */
  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "housekeeping of the local store failed", e);
    }
  }

  /** Lets what is being done come to its end: an interrupt would close the file. */
  @Override
  public void close() {
    thread.close();
  }
}
