package io.vexel.runtime.streaming;

import static io.vexel.runtime.streaming.Running.say;
import static io.vexel.runtime.streaming.Running.streamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.endpoints.http.Reply;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StreamingRuntimeTest {
  private static final String PRELUDE = "{\"statusCode\":200}\0\0\0\0\0\0\0\0";

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
