package io.vexel.core.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands events of a running run from the thread that stored them to the one that sends them. A
 * reader that falls too far behind is cut off rather than let the run wait; it can resume.
 */
final class LiveFeed implements EventFeed {
  private static final int FARTHEST_BEHIND = 4096;

  private final RunId runId;
  private final BlockingQueue<SentEvent> waiting = new ArrayBlockingQueue<>(FARTHEST_BEHIND);
  private volatile boolean closed;
  private volatile boolean ended;

  LiveFeed(RunId runId) {
    this.runId = runId;
  }

  void offer(SentEvent event) {
    if (!closed && !waiting.offer(event)) {
      close();
    }
  }

  /** Nothing more will be offered; what waits is still handed out. */
  void close() {
    closed = true;
  }

  @Override
  public RunId runId() {
    return runId;
  }

  @Override
  public Optional<SentEvent> next(Duration wait) throws InterruptedException {
    long until = System.nanoTime() + wait.toNanos();
    while (!ended) {
      long left = Math.min(until - System.nanoTime(), TimeUnit.SECONDS.toNanos(1));
      boolean last = closed;
      SentEvent event = waiting.poll(last ? 0 : Math.max(0, left), TimeUnit.NANOSECONDS);
      if (event != null) {
        ended = event.terminal();
        return Optional.of(event);
      }
      if (last) {
        ended = true;
      } else if (until - System.nanoTime() <= 0) {
        break;
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean ended() {
    return ended;
  }
}
