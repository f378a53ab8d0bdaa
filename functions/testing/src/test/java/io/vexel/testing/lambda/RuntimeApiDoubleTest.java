package io.vexel.testing.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.testing.lambda.Invoked.End;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Lambda's own Runtime API was seen to do, or does in the source of its emulator. */
final class RuntimeApiDoubleTest {
  private static final Pattern ID = Pattern.compile("Lambda-Runtime-Aws-Request-Id: (\\S+)");

  private final RuntimeApiDouble lambda = RuntimeApiDouble.onDemand();
  private final RuntimeApiDouble snapStart = RuntimeApiDouble.snapStart();

  RuntimeApiDoubleTest() throws IOException {}

  @AfterEach
  void end() {
    lambda.close();
    snapStart.close();
  }

  @Test
  void hands_over_an_event_with_all_that_is_known_about_it() throws Exception {
    Invoked invoked = lambda.invoke("{\"a\":1}");

    assertThat(call(lambda, "GET", "invocation/next", ""))
        .startsWith("HTTP/1.1 200 ")
        .contains("Lambda-Runtime-Aws-Request-Id: " + invoked.id())
        .contains("Lambda-Runtime-Deadline-Ms: " + invoked.deadline().toEpochMilli())
        .contains("Lambda-Runtime-Invoked-Function-Arn: " + lambda.functionArn())
        .contains("Lambda-Runtime-Trace-Id: " + invoked.traceId())
        .endsWith("\r\n\r\n{\"a\":1}");
  }

  @Test
  void sends_a_long_event_in_chunks() throws Exception {
    lambda.invoke("x".repeat(5_000));

    assertThat(call(lambda, "GET", "invocation/next", ""))
        .contains("Transfer-Encoding: chunked")
        .endsWith("\r\n0\r\n\r\n");
  }

  @Test
  void lets_a_runtime_wait_for_an_event() throws Exception {
    CompletableFuture<String> next = CompletableFuture.supplyAsync(this::next);
    lambda.awaitReady();

    lambda.invoke("later");

    assertThat(next.get(30, TimeUnit.SECONDS)).endsWith("later");
  }

  @Test
  void gives_a_runtime_that_asks_again_the_same_event() {
    lambda.invoke("one");
    lambda.invoke("two");

    assertThat(id(next())).isEqualTo(id(next()));
  }

  @Test
  void takes_one_result_and_refuses_a_second() throws Exception {
    Invoked invoked = lambda.invoke("{}");
    String id = id(next());

    assertThat(call(lambda, "POST", "invocation/" + id + "/response", "done"))
        .startsWith("HTTP/1.1 202 ")
        .endsWith("{\"status\":\"OK\"}");
    assertThat(invoked.end()).isEqualTo(End.WHOLE);
    assertThat(invoked.text()).isEqualTo("done");
    assertThat(call(lambda, "POST", "invocation/" + id + "/response", "again"))
        .startsWith("HTTP/1.1 403 ")
        .contains("InvalidStateTransition");
    assertThat(call(lambda, "POST", "invocation/" + id + "/error", "again"))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void refuses_results_of_invocations_that_it_does_not_wait_for() throws Exception {
    lambda.invoke("{}");
    next();

    assertThat(call(lambda, "POST", "invocation/another/response", "done"))
        .startsWith("HTTP/1.1 400 ")
        .contains("InvalidRequestID");
  }

  @Test
  void refuses_modes_other_than_streaming() throws Exception {
    Invoked invoked = lambda.invoke("{}");
    String id = id(next());

    assertThat(
            send(
                lambda,
                "POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r\n".formatted(id)
                    + "Lambda-Runtime-Function-Response-Mode: buffered\r\nContent-Length: 2\r\n\r\nab"))
        .startsWith("HTTP/1.1 400 ")
        .contains("InvalidFunctionResponseMode");
    assertThat(invoked.end()).isEqualTo(End.REFUSED);
  }

  @Test
  void shows_chunks_while_the_rest_is_still_to_come() throws Exception {
    Invoked invoked = lambda.invoke("{}");
    try (Socket runtime = streaming(id(next()))) {
      write(runtime, "3\r\none\r\n");
      assertThat(invoked.next())
          .hasValueSatisfying(chunk -> assertThat(chunk).asString().isEqualTo("one"));
      write(runtime, "3\r\ntwo\r\n0\r\nLambda-Runtime-Function-Error-Type: Function.X\r\n\r\n");

      assertThat(invoked.next())
          .hasValueSatisfying(chunk -> assertThat(chunk).asString().isEqualTo("two"));
      assertThat(invoked.next()).isEmpty();
      assertThat(invoked.end()).isEqualTo(End.BROKEN);
      assertThat(invoked.trailers())
          .containsEntry("Lambda-Runtime-Function-Error-Type", "Function.X");
    }
  }

  @Test
  void takes_a_response_that_breaks_off_for_a_truncated_one() throws Exception {
    Invoked invoked = lambda.invoke("{}");
    try (Socket runtime = streaming(id(next()))) {
      write(runtime, "3\r\none\r\n");
    }

    assertThat(invoked.end()).isEqualTo(End.TRUNCATED);
    assertThat(invoked.text()).isEqualTo("one");
    lambda.invoke("next");
    assertThat(next()).endsWith("next");
  }

  @Test
  void hangs_up_on_a_response_whose_caller_left() throws Exception {
    Invoked invoked = lambda.invoke("{}");
    try (Socket runtime = streaming(id(next()))) {
      write(runtime, "3\r\none\r\n");
      assertThat(invoked.next()).isPresent();
      invoked.leave();
      write(runtime, "3\r\ntwo\r\n");

      assertThat(new String(runtime.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 400 ")
          .contains("TruncatedHTTPRequest");
      assertThat(invoked.end()).isEqualTo(End.TRUNCATED);
    }
  }

  @Test
  void takes_an_error_of_the_start_and_nothing_else_then() throws Exception {
    assertThat(call(lambda, "POST", "init/error", "{}")).startsWith("HTTP/1.1 202 ");

    assertThat(lambda.awaitError()).isEqualTo(new ReportedError("", "{}"));
    assertThat(next()).startsWith("HTTP/1.1 403 ");
    assertThat(call(lambda, "POST", "init/error", "{}")).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void knows_of_snapshots_only_where_they_are_taken() throws Exception {
    assertThat(call(lambda, "GET", "restore/next", "")).startsWith("HTTP/1.1 404 ");
    assertThat(call(snapStart, "POST", "restore/next", "")).startsWith("HTTP/1.1 405 ");
    assertThat(call(snapStart, "POST", "restore/error", "{}")).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void answers_a_restore_when_it_happens_and_takes_its_error() throws Exception {
    CompletableFuture<String> restored =
        CompletableFuture.supplyAsync(() -> call(snapStart, "GET", "restore/next", ""));
    snapStart.awaitSnapshot();
    assertThat(restored).isNotDone();
    snapStart.restore();

    assertThat(restored.get(30, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    assertThat(call(snapStart, "GET", "restore/next", "")).startsWith("HTTP/1.1 403 ");
    assertThat(call(snapStart, "POST", "restore/error", "{}")).startsWith("HTTP/1.1 202 ");
    assertThat(snapStart.error()).isPresent();
  }

  @Test
  void ends_what_somebody_waits_for_with_the_environment() {
    Invoked working = lambda.invoke("{}");
    next();
    Invoked waiting = lambda.invoke("{}");

    lambda.close();

    assertThat(working.end()).isEqualTo(End.EXITED);
    assertThat(waiting.end()).isEqualTo(End.EXITED);
    assertThat(waiting.next()).isEmpty();
    assertThat(lambda.invoke("{}").end()).isEqualTo(End.EXITED);
  }

  private String next() {
    return call(lambda, "GET", "invocation/next", "");
  }

  private static String id(String answer) {
    Matcher matcher = ID.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    return matcher.group(1);
  }

  private Socket streaming(String id) throws IOException {
    Socket runtime = connect(lambda);
    write(
        runtime,
        "POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r\n".formatted(id)
            + "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n");
    return runtime;
  }

  private static String call(RuntimeApiDouble lambda, String method, String path, String body) {
    return send(
        lambda,
        "%s /2018-06-01/runtime/%s HTTP/1.1\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(method, path, body.length(), body));
  }

  /** Sends a request, says that it is the last, and reads everything that comes back. */
  private static String send(RuntimeApiDouble lambda, String request) {
    try (Socket runtime = connect(lambda)) {
      write(runtime, request);
      runtime.shutdownOutput();
      return new String(runtime.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Socket connect(RuntimeApiDouble lambda) throws IOException {
    URI address = URI.create("http://" + lambda.environment().get("AWS_LAMBDA_RUNTIME_API"));
    return new Socket(address.getHost(), address.getPort());
  }

  private static void write(Socket runtime, String text) throws IOException {
    runtime.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
