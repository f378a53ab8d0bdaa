package io.vexel.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The watch is kept on the test's own thread, by a clock that does something when it is asked. */
@Timeout(30)
final class WatchTest {
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30));
  private static final Duration JUST_NOT = Duration.ofNanos(1);

  private final Queue<Runnable> looks = new ArrayDeque<>();
  private Duration now = Duration.ZERO;
  private int ended;

  private final Connection.Call call =
      new Connection.Call() {
        @Override
        public void run(StreamingChatResponseHandler handler) {
          throw new AssertionError("a watch asks nothing");
        }

        @Override
        public void end() {
          ended++;
        }
      };

  private final Answer answer = new Answer(call, piece -> {}, this::nanoTime);
  private final Watch watch = new Watch(answer, PATIENCE);

  private long nanoTime() {
    Runnable look = looks.poll();
    if (look != null) {
      look.run();
    }
    return now.toNanos();
  }

  @Test
  void a_model_that_says_nothing_at_all_is_left_after_its_time_for_the_first_token() {
    now = PATIENCE.firstToken();
    watch.keep();
    assertThat(watch.silence()).isEqualTo(PATIENCE.firstToken());
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void a_model_that_has_begun_is_left_after_a_shorter_silence() {
    answer.onPartialResponse("Well");
    now = PATIENCE.betweenTokens();
    watch.keep();
    assertThat(watch.silence()).isEqualTo(PATIENCE.betweenTokens());
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void a_model_that_may_still_begin_is_looked_at_again() {
    looks.add(() -> now = PATIENCE.firstToken().minus(JUST_NOT));
    looks.add(() -> {
      assertThat(ended).isZero();
      now = PATIENCE.firstToken();
    });
    watch.keep();
    assertThat(looks).isEmpty();
    assertThat(watch.silence()).isEqualTo(PATIENCE.firstToken());
  }

  @Test
  void whatever_is_heard_counts_even_what_nobody_sees() {
    now = PATIENCE.firstToken().minus(JUST_NOT);
    answer.onUnmappedRawEvent("a thought");
    now = now.plus(PATIENCE.firstToken()).minus(JUST_NOT);
    looks.add(() -> {});
    looks.add(watch::close);
    watch.keep();
    assertThat(looks).isEmpty();
    assertThat(watch.silence()).isNull();
    assertThat(ended).isZero();
  }

  @Test
  void once_closed_it_ends_nothing_however_long_the_silence() {
    now = Duration.ofHours(2);
    watch.close();
    watch.keep();
    assertThat(watch.silence()).isNull();
    assertThat(ended).isZero();
  }

  @Test
  void on_a_thread_of_its_own_it_ends_a_call_that_is_silent_for_too_long() throws Exception {
    Thread asks = Thread.currentThread();
    Answer silent =
        new Answer(
            new Connection.Call() {
              @Override
              public void run(StreamingChatResponseHandler handler) {
                throw new AssertionError("a watch asks nothing");
              }

              @Override
              public void end() {
                assertThat(Thread.currentThread()).isNotEqualTo(asks);
                synchronized (looks) {
                  ended++;
                  looks.notifyAll();
                }
              }
            },
            piece -> {},
            this::nanoTime);
    now = PATIENCE.firstToken();
    try (Watch own = Watch.over(silent, PATIENCE)) {
      synchronized (looks) {
        while (ended == 0) {
          looks.wait();
        }
      }
      assertThat(own.silence()).isEqualTo(PATIENCE.firstToken());
    }
  }
}
