package io.vexel.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PacedStreamTest {
  /** The reads that may hold the first piece of text. */
  private static final int BEGINNING = 8;

  private final List<Duration> pauses = new ArrayList<>();
  private int answers;
  private int there;

  /** A connection on which one byte comes at a time; {@code there} tells what has come already. */
  private final InputStream connection =
      new InputStream() {
        @Override
        public int read() {
          return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
          bytes[offset] = 'x';
          return 1;
        }

        @Override
        public int available() {
          return there;
        }
      };

  private final InputStream paced = new PacedStream(connection, () -> answers, pauses::add);

  @Test
  void the_beginning_never_waits_however_many_answers_are_read() throws IOException {
    answers = 200;
    read(BEGINNING);
    assertThat(pauses).isEmpty();
    read(1);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void pieces_gather_for_half_a_millisecond_for_each_answer() throws IOException {
    read(BEGINNING);
    answers = 20;
    read(1);
    answers = 100;
    read(1);
    assertThat(pauses).containsExactly(Duration.ofMillis(10), Duration.ofMillis(50));
  }

  @Test
  void few_answers_are_read_as_they_come() throws IOException {
    answers = 19;
    read(BEGINNING + 100);
    assertThat(pauses).isEmpty();
  }

  @Test
  void nobody_waits_for_longer_than_a_tenth_of_a_second() throws IOException {
    read(BEGINNING);
    answers = 100_000;
    read(2);
    assertThat(pauses).isEqualTo(Collections.nCopies(2, Duration.ofMillis(100)));
  }

  @Test
  void what_has_come_already_is_read_at_once() throws IOException {
    answers = 200;
    there = 1;
    read(BEGINNING + 100);
    assertThat(pauses).isEmpty();
  }

  @Test
  void single_bytes_are_paced_like_many() throws IOException {
    answers = 40;
    for (int i = 0; i <= BEGINNING; i++) {
      assertThat(paced.read()).isEqualTo('x');
    }
    assertThat(pauses).containsExactly(Duration.ofMillis(20));
  }

  @Test
  void an_interrupted_wait_fails_the_read_and_leaves_the_thread_interrupted() throws IOException {
    InputStream impatient =
        new PacedStream(
            connection,
            () -> 200,
            pause -> {
              throw new InterruptedException();
            });
    read(impatient, BEGINNING);
    assertThatThrownBy(() -> impatient.read(new byte[1]))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private void read(int times) throws IOException {
    read(paced, times);
  }

  private static void read(InputStream from, int times) throws IOException {
    byte[] bytes = new byte[16];
    for (int i = 0; i < times; i++) {
      assertThat(from.read(bytes, 0, bytes.length)).isEqualTo(1);
    }
  }
}
