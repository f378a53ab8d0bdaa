package io.vexel.endpoints.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.chat.EventFeed;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.SentEvent;
import io.vexel.core.chat.Usage;
import io.vexel.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SseTest {
  private static final RunId RUN = new RunId("6b02f566252ecf19d3bd1cb0");
  private static final Optional<SentEvent> SILENCE = Optional.empty();

  private static Optional<SentEvent> event(long seq, boolean terminal) {
    return Optional.of(new SentEvent(seq, "{\"n\":" + seq + "}", terminal));
  }

  /** A feed of these answers, each silence one whole wait; it goes on for ever after the last. */
  private record Feed(Deque<Optional<SentEvent>> answers, AtomicBoolean over) implements EventFeed {
    static Feed of(List<Optional<SentEvent>> answers) {
      return new Feed(new ArrayDeque<>(answers), new AtomicBoolean());
    }

    @Override
    public RunId runId() {
      return RUN;
    }

    @Override
    public Optional<SentEvent> next(Duration wait) {
      if (wait.isZero() && (answers.isEmpty() || answers.element().isEmpty())) {
        return SILENCE;
      }
      assertThat(wait).isIn(Duration.ZERO, Duration.ofSeconds(10));
      Optional<SentEvent> answer = answers.isEmpty() ? SILENCE : answers.remove();
      answer.filter(SentEvent::terminal).ifPresent(last -> over.set(true));
      return answer;
    }

    @Override
    public boolean ended() {
      return over.get();
    }
  }

  private static String written(Reply reply) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((Reply.Body.Written) reply.body()).writer().write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void events_carry_run_and_number_and_silence_is_filled_with_comments() throws IOException {
    Reply reply = Sse.of(Feed.of(List.of(event(1, false), SILENCE, event(2, true))));
    assertThat(written(reply))
        .isEqualTo(
            """
            id: 6b02f566252ecf19d3bd1cb0:1
            data: {"n":1}

            :

            id: 6b02f566252ecf19d3bd1cb0:2
            data: {"n":2}

            """);
    assertThat(reply.headers().first("Cache-Control")).contains("no-cache, no-transform");
  }

  @Test
  void what_is_there_together_is_sent_together() throws IOException {
    AtomicInteger sendings = new AtomicInteger();
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            sendings.incrementAndGet();
          }
        };
    Reply reply =
        Sse.of(Feed.of(List.of(event(1, false), event(2, false), SILENCE, event(3, true))));
    ((Reply.Body.Written) reply.body()).writer().write(out);
    assertThat(sendings).as("two events, a comment, the last event").hasValue(3);
  }

  @Test
  void a_tail_that_stays_silent_for_a_minute_ends() throws IOException {
    assertThat(written(Sse.of(Feed.of(List.of())))).isEqualTo(":\n\n".repeat(6));
  }

  @Test
  void a_reader_who_leaves_does_not_end_the_run() throws IOException {
    AtomicBoolean waitedFor = new AtomicBoolean();
    Reply reply = Sse.of(live(Feed.of(List.of(event(1, false), event(2, true))), waitedFor));
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    ((Reply.Body.Written) reply.body()).writer().write(gone);
    assertThat(waitedFor).isTrue();
  }

  private static LiveRun live(EventFeed feed, AtomicBoolean waitedFor) {
    Run run = Samples.run(Samples.userId());
    return new LiveRun() {
      @Override
      public Run run() {
        return run;
      }

      @Override
      public EventFeed feed() {
        return feed;
      }

      @Override
      public Run.End await() {
        waitedFor.set(true);
        return new Run.End(
            Run.Status.COMPLETED, Samples.NOW, Usage.NONE, Optional.empty(), Optional.empty());
      }
    };
  }
}
