package io.vexel.adapters.models;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Lets pieces of an answer gather for a moment where many answers are read at once: to wake for
 * each word costs more than the word. The beginning never waits.
 */
final class PacedStream extends FilterInputStream {
  /** For each answer that is being read. */
  private static final Duration SHARE = Duration.ofNanos(500_000);

  private static final Duration LONGEST = Duration.ofMillis(100);

  /** Below this it would cost more than it brings. */
  private static final Duration SHORTEST = Duration.ofMillis(10);

  /** The first piece of text comes within so many reads. */
  private static final int BEGINNING = 8;

  private final IntSupplier answers;
  private final Sleep sleep;
  private int reads;

  /** How time is let pass. */
  @FunctionalInterface
  interface Sleep {
    void take(Duration pause) throws InterruptedException;
  }

  /**
   * Reads from {@code in}.
   *
   * @param answers how many are being read now
   */
  PacedStream(InputStream in, IntSupplier answers) {
    this(in, answers, Thread::sleep);
  }

  PacedStream(InputStream in, IntSupplier answers, Sleep sleep) {
    super(in);
    this.answers = answers;
    this.sleep = sleep;
  }

  @Override
  public int read() throws IOException {
    gather();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    gather();
    return super.read(bytes, offset, length);
  }

  private void gather() throws IOException {
    Duration pause = SHARE.multipliedBy(answers.getAsInt());
    if (reads++ >= BEGINNING && pause.compareTo(SHORTEST) >= 0 && available() == 0) {
      rest(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
  }

  private void rest(Duration pause) throws InterruptedIOException {
    try {
      sleep.take(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
