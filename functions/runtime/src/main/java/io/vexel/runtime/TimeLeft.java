package io.vexel.runtime;

import java.time.Duration;

/** What is left of the invocation that this process is at; Lambda gives it one at a time. */
final class TimeLeft {
  private volatile long endNanos = System.nanoTime();

  void set(Duration left) {
    endNanos = System.nanoTime() + left.toNanos();
  }

  Duration get() {
    return Duration.ofNanos(endNanos - System.nanoTime());
  }
}
