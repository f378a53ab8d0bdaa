package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.runtime.streaming.Deployed;
import io.vexel.runtime.streaming.StreamingMain;
import io.vexel.testing.lambda.FunctionProcess;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A streamed route in a process of its own, started by the layer's script. */
final class StreamingMainTest {
  private static final String EVENTS = "/api/v1/runs/01JD0000000000000000000000/events";

  /** The last is what an API is said to send when a stream has ended. */
  private static final List<String> NO_REQUESTS =
      List.of(
          "",
          "no event",
          "{}",
          "[1]",
          "{\"httpMethod\":7}",
          "{\"invokeCompletionStatus\":\"Success\",\"requestId\":\"f0e1d2c3\"}");

  @TempDir private static Path folder;
  private static final Installation INSTALLATION = new Installation();
  private static FunctionProcess.Code code;

  @BeforeAll
  static void deploy() throws IOException {
    code = Deployed.whole(folder);
  }

  @AfterAll
  static void close() {
    INSTALLATION.close();
  }

  @Test
  void answers_whatever_comes_with_a_streamed_reply_and_stays() throws IOException {
    try (RuntimeApiDouble lambda = RuntimeApiDouble.onDemand();
        FunctionProcess process = start(lambda, Map.of())) {
      for (String event : NO_REQUESTS) {
        assertThat(answer(lambda.invoke(event)))
            .as(event)
            .startsWith("{\"statusCode\":400,")
            .contains("\"Content-Type\":\"application/problem+json\"")
            .contains("\0\0\0\0\0\0\0\0{")
            .contains("\"code\":\"malformed-json\"");
      }
      assertThat(answer(lambda.invoke(Events.bytes(broken()), Duration.ofMinutes(1))))
          .startsWith("{\"statusCode\":400,");
      assertThat(answer(lambda.invoke(Events.bytes(uninvited()), Duration.ofMinutes(1))))
          .startsWith("{\"statusCode\":421,");
      assertThat(answer(lambda.invoke(Events.bytes(stranger()), Duration.ofMinutes(1))))
          .startsWith("{\"statusCode\":401,")
          .contains("\"WWW-Authenticate\":\"Bearer\"")
          .contains("\"code\":\"unauthenticated\"");
      assertThat(process.output().lines())
          .as("requests are measured, and there is nothing to log")
          .allMatch(line -> line.startsWith("{\"_aws\":") && line.contains("\"Stage\":\"test\""))
          .hasSize(1);
    }
  }

  @Test
  void is_primed_before_a_snapshot_and_answers_after_the_restore() throws IOException {
    try (RuntimeApiDouble lambda = RuntimeApiDouble.snapStart();
        FunctionProcess process = start(lambda, Map.of())) {
      lambda.awaitSnapshot();
      lambda.restore();

      assertThat(answer(lambda.invoke(Events.bytes(stranger()), Duration.ofMinutes(1))))
          .startsWith("{\"statusCode\":401,");
      assertThat(process.output().lines())
          .as("what is done before a snapshot is neither measured nor logged")
          .singleElement()
          .asString()
          .startsWith("{\"_aws\":");
    }
  }

  @Test
  void says_which_setting_keeps_it_from_starting() throws IOException {
    try (RuntimeApiDouble lambda = RuntimeApiDouble.onDemand();
        FunctionProcess process = start(lambda, Map.of("VEXEL_ROUTES", "NO_SUCH_ROUTE"))) {
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(lambda.awaitError().type()).isEqualTo("Function.StartFailed");
      assertThat(process.output())
          .contains("VEXEL_ROUTES names 'NO_SUCH_ROUTE', which is no route");
    }
  }

  private static FunctionProcess start(RuntimeApiDouble lambda, Map<String, String> more)
      throws IOException {
    Map<String, String> environment = new HashMap<>(lambda.environment());
    environment.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/vexel-streaming");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "vexel-test-follow-run");
    environment.putAll(INSTALLATION.environment(Route.FOLLOW_RUN));
    environment.keySet().remove("VEXEL_SIGNING_KEY");
    environment.replaceAll((name, value) ->
        value.startsWith("ssm:") ? INSTALLATION.parameters.get(value.substring(4)) : value);
    environment.putAll(more);
    return FunctionProcess.start(code, StreamingMain.class.getName(), environment);
  }

  private static Map<String, Object> stranger() {
    return Events.with(uninvited(), "X-Vexel-Origin", Installation.SECRET);
  }

  private static Map<String, Object> uninvited() {
    return Events.request("GET", EVENTS, null);
  }

  private static Map<String, Object> broken() {
    Map<String, Object> event = Events.request("GET", EVENTS, "*");
    event.put("isBase64Encoded", true);
    return event;
  }

  private static String answer(Invoked invoked) {
    assertThat(invoked.end()).isEqualTo(End.WHOLE);
    return invoked.text();
  }
}
