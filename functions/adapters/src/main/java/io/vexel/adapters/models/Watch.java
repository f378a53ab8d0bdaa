package io.vexel.adapters.models;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a call in which nothing has been heard for longer than is reasonable. */
final class Watch implements AutoCloseable {
  private final Answer answer;
  private final Patience patience;
  private boolean closed;
  private @Nullable Duration silence;

  Watch(Answer answer, Patience patience) {
    this.answer = answer;
    this.patience = patience;
  }

  /** A watch on a thread of its own. */
  static Watch over(Answer answer, Patience patience) {
    Watch watch = new Watch(answer, patience);
    Thread.ofVirtual().name("watch").start(watch::keep);
    return watch;
  }

  /** How long nothing was heard, if the call was ended for that. */
  synchronized @Nullable Duration silence() {
    return silence;
  }

  /** Watches until the call is ended, by whomever. */
  synchronized void keep() {
    try {
      while (!closed) {
        Duration limit = answer.begun() ? patience.betweenTokens() : patience.firstToken();
        long left = limit.minus(answer.silent()).toNanos();
        if (left <= 0) {
          silence = limit;
          answer.end();
          return;
        }
        wait(left / 1_000_000 + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }
}
