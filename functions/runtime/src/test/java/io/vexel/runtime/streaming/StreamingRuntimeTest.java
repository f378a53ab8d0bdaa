package io.vexel.runtime.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.endpoints.http.Reply;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.ReportedError;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StreamingRuntimeTest {
  private static final String PRELUDE = "{\"statusCode\":200}\0\0\0\0\0\0\0\0";
  private static final String SECRET = "what somebody wrote";

  private final RuntimeApiDouble lambda = RuntimeApiDouble.onDemand();

  StreamingRuntimeTest() throws IOException {}

  @AfterEach
  void end() {
    lambda.close();
  }

  @Test
  void sends_what_is_flushed_before_the_rest_is_made() {
    CountDownLatch seen = new CountDownLatch(1);
    Running.on(
        lambda,
        streamed(out -> {
          say(out, "one");
          await(seen);
          say(out, "two");
        }));

    Invoked invoked = lambda.invoke("{}");
    assertThat(invoked.next())
        .hasValueSatisfying(chunk -> assertThat(chunk).asString().isEqualTo(PRELUDE + "one"));
    seen.countDown();

    assertThat(invoked.next())
        .hasValueSatisfying(chunk -> assertThat(chunk).asString().isEqualTo("two"));
    assertThat(invoked.next()).isEmpty();
    assertThat(invoked.end()).isEqualTo(End.WHOLE);
  }

  @Test
  void says_that_it_streams_to_a_gateway_and_which_trailers_may_come() {
    Running.on(lambda, streamed(out -> say(out, "one")));

    Invoked invoked = lambda.invoke("{}");

    assertThat(invoked.end()).isEqualTo(End.WHOLE);
    assertThat(invoked.headers())
        .containsEntry("Lambda-Runtime-Function-Response-Mode", "streaming")
        .containsEntry("Content-Type", "application/vnd.awslambda.http-integration-response")
        .containsEntry("Transfer-Encoding", "chunked")
        .containsEntry(
            "Trailer", "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body");
    assertThat(invoked.trailers()).isEmpty();
  }

  @Test
  void sends_in_one_chunk_what_is_written_between_flushes() {
    Running.on(
        lambda,
        streamed(out -> {
          out.write('a');
          out.write("bcd".getBytes(StandardCharsets.US_ASCII), 1, 1);
          out.flush();
          out.flush();
          say(out, "d");
        }));

    Invoked invoked = lambda.invoke("{}");

    assertThat(invoked.next()).isPresent();
    assertThat(invoked.next())
        .hasValueSatisfying(chunk -> assertThat(chunk).asString().isEqualTo("d"));
    assertThat(invoked.text()).isEqualTo(PRELUDE + "acd");
  }

  @Test
  void does_not_keep_megabytes_until_they_are_flushed() {
    byte[] much = "x".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII);
    CountDownLatch seen = new CountDownLatch(1);
    Running.on(
        lambda,
        streamed(out -> {
          out.write(much);
          await(seen);
        }));

    Invoked invoked = lambda.invoke("{}");
    assertThat(invoked.next()).isPresent();
    seen.countDown();

    assertThat(invoked.end()).isEqualTo(End.WHOLE);
    assertThat(invoked.body()).hasSize(PRELUDE.length() + much.length);
  }

  @Test
  void streams_replies_that_are_whole_and_those_without_a_body() {
    Running.on(
        lambda,
        invocation ->
            new String(invocation.event(), StandardCharsets.UTF_8).equals("whole")
                ? Reply.json(200, "{\"ä\":1}")
                : Reply.empty(204));

    Invoked whole = lambda.invoke("whole");
    Invoked empty = lambda.invoke("empty");

    assertThat(whole.end()).isEqualTo(End.WHOLE);
    assertThat(whole.text()).isEqualTo(PRELUDE + "{\"ä\":1}");
    assertThat(empty.end()).isEqualTo(End.WHOLE);
    assertThat(empty.text()).isEqualTo("{\"statusCode\":204}\0\0\0\0\0\0\0\0");
  }

  @Test
  void tells_the_function_all_that_lambda_says() throws InterruptedException {
    SynchronousQueue<Invocation> got = new SynchronousQueue<>();
    Running.on(
        lambda,
        invocation -> {
          put(got, invocation);
          return Reply.text(
              200, "text/plain", System.getProperty("com.amazonaws.xray.traceHeader"));
        });

    Invoked invoked = lambda.invoke("ä".repeat(5_000));

    Invocation invocation = got.take();
    assertThat(invocation.requestId()).isEqualTo(invoked.id());
    assertThat(invocation.functionArn()).isEqualTo(lambda.functionArn());
    assertThat(invocation.traceId()).hasValue(invoked.traceId());
    assertThat(invocation.event()).asString().isEqualTo("ä".repeat(5_000));
    assertThat(invocation.timeLeft(Instant.now()))
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(invocation.timeLeft(invoked.deadline().plusSeconds(2)))
        .isLessThan(Duration.ofSeconds(-1));
    assertThat(invoked.end()).isEqualTo(End.WHOLE);
    assertThat(invoked.text()).endsWith(invoked.traceId());
  }

  @Test
  void reports_a_failure_before_the_first_byte_without_what_it_says() {
    Running.on(
        lambda,
        invocation -> {
          throw new IllegalStateException(SECRET);
        });

    Invoked invoked = lambda.invoke("{}");

    assertThat(invoked.end()).isEqualTo(End.FAILED);
    assertThat(invoked.error())
        .hasValue(
            new ReportedError(
                "Function.AnswerFailed",
                "{\"errorMessage\":\"the function failed before its answer began\","
                    + "\"errorType\":\"Function.AnswerFailed\",\"stackTrace\":[]}"));
    assertThat(lambda.invoke("{}").end()).isEqualTo(End.FAILED);
  }

  @Test
  void reports_a_failure_as_one_before_the_first_byte_if_nothing_was_flushed() {
    Running.on(
        lambda,
        streamed(out -> {
          out.write('a');
          throw new IOException(SECRET);
        }));

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.FAILED);
  }

  @Test
  void tells_a_failure_after_the_first_byte_in_trailers_without_what_it_says() {
    Running.on(
        lambda,
        streamed(out -> {
          say(out, "one");
          out.write('2');
          throw new UncheckedIOException(new IOException(SECRET));
        }));

    Invoked invoked = lambda.invoke("{}");

    assertThat(invoked.end()).isEqualTo(End.BROKEN);
    assertThat(invoked.text()).isEqualTo(PRELUDE + "one2");
    assertThat(invoked.trailers())
        .containsEntry("Lambda-Runtime-Function-Error-Type", "Function.StreamFailed");
    assertThat(
            Base64.getDecoder()
                .decode(invoked.trailers().get("Lambda-Runtime-Function-Error-Body")))
        .asString()
        .isEqualTo(
            "{\"errorMessage\":\"the function failed in the middle of its answer\","
                + "\"errorType\":\"Function.StreamFailed\",\"stackTrace\":[]}");
    assertThat(lambda.invoke("{}").end()).isEqualTo(End.BROKEN);
  }

  @Test
  void ends_the_process_when_the_virtual_machine_fails_and_says_so_first() throws Exception {
    Running running =
        Running.on(
            lambda,
            invocation -> {
              throw new OutOfMemoryError("as a test wants it");
            });

    Invoked invoked = lambda.invoke("{}");

    assertThat(invoked.end()).isEqualTo(End.FAILED);
    assertThat(running.exitCode()).isEqualTo(1);
  }

  @Test
  void goes_on_after_a_reader_who_went_away() {
    Running.on(
        lambda,
        invocation ->
            invocation.event().length > 0
                ? Reply.streamed("text/plain", StreamingRuntimeTest::endless)
                : Reply.empty(204));

    Invoked invoked = lambda.invoke("endless");
    assertThat(invoked.next()).isPresent();
    invoked.leave();

    assertThat(invoked.end()).isEqualTo(End.TRUNCATED);
    assertThat(lambda.invoke("").end()).isEqualTo(End.WHOLE);
  }

  @Test
  void lets_a_writer_finish_its_work_when_the_reader_went_away() throws InterruptedException {
    CountDownLatch finished = new CountDownLatch(1);
    Running.on(
        lambda,
        streamed(out -> {
          try {
            endless(out);
          } catch (IOException gone) {
            finished.countDown();
          }
        }));

    Invoked invoked = lambda.invoke("endless");
    assertThat(invoked.next()).isPresent();
    invoked.leave();

    assertThat(finished.await(30, TimeUnit.SECONDS)).isTrue();
    Invoked another = lambda.invoke("endless");
    assertThat(another.next()).isPresent();
  }

  @Test
  void clears_an_interruption_that_a_function_left() {
    Running.on(
        lambda,
        streamed(out -> {
          say(out, Thread.currentThread().isInterrupted() ? "interrupted" : "fine");
          Thread.currentThread().interrupt();
        }));

    lambda.invoke("{}").end();
    Invoked second = lambda.invoke("{}");

    assertThat(second.end()).isEqualTo(End.WHOLE);
    assertThat(second.text()).endsWith("fine");
  }

  @Test
  void reports_that_it_cannot_start_and_ends() throws Exception {
    Running running =
        Running.starting(
            lambda,
            () -> {
              throw new IllegalStateException(SECRET);
            });

    assertThat(running.exitCode()).isEqualTo(1);
    assertThat(lambda.awaitError())
        .isEqualTo(
            new ReportedError(
                "Function.StartFailed",
                "{\"errorMessage\":\"the function could not start; its log says why\","
                    + "\"errorType\":\"Function.StartFailed\",\"stackTrace\":[]}"));
  }

  private static StreamedFunction streamed(Reply.Writer writer) {
    return invocation -> Reply.streamed("text/plain", writer);
  }

  /** Until somebody objects. */
  private static void endless(OutputStream out) throws IOException {
    while (true) {
      say(out, "more");
    }
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(SynchronousQueue<Invocation> queue, Invocation invocation) {
    try {
      queue.put(invocation);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
