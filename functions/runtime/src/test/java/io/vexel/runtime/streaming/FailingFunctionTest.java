package io.vexel.runtime.streaming;

import static io.vexel.runtime.streaming.Running.say;
import static io.vexel.runtime.streaming.Running.streamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.endpoints.http.Reply;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.ReportedError;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of functions that fail, and of answers that nobody reads. */
final class FailingFunctionTest {
  private static final String PRELUDE = "{\"statusCode\":200}\0\0\0\0\0\0\0\0";
  private static final String SECRET = "what somebody wrote";

  private final RuntimeApiDouble lambda = RuntimeApiDouble.onDemand();

  FailingFunctionTest() throws IOException {}

  @AfterEach
  void end() {
    lambda.close();
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
                ? Reply.streamed("text/plain", FailingFunctionTest::endless)
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

  /** Until somebody objects. */
  private static void endless(OutputStream out) throws IOException {
    while (true) {
      say(out, "more");
    }
  }
}
