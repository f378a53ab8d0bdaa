package io.vexel.cloud;

import static io.vexel.cloud.Deployed.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.cloud.Deployed.Running;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chats with the built function, started by the built script in a process of its own. */
final class StreamedFunctionsTest {
  private static final Pattern RUN = Pattern.compile("\"runId\":\"([^\"]+)\"");

  @TempDir private static Path folder;
  private static Deployed deployed;
  private static WaitingModel model;
  private static String token;
  private static String agent;
  private static Running function;

  @BeforeAll
  static void deploy() throws IOException {
    deployed = new Deployed(folder);
    model = new WaitingModel();
    try (Running others =
        deployed.start(
            RuntimeApiDouble.onDemand(),
            "io.vexel.runtime.BufferedHandler::handleRequest",
            deployed.environment(EnumSet.of(Route.REGISTER, Route.SIGN_IN, Route.CREATE_AGENT)),
            Built.DEPENDENCIES)) {
      token = Deployed.token(others);
      Map<String, Object> made =
          others.call(
              event(
                  "POST",
                  "/api/v1/agents",
                  token,
                  "{\"name\":\"Sums\",\"agent_type\":\"analyst\"}"));
      agent = String.valueOf(Deployed.body(made).get("id"));
    }
    function = start(RuntimeApiDouble.onDemand(), Route.STREAM_CHAT, Route.FOLLOW_RUN);
  }

  @AfterAll
  static void close() {
    function.close();
    model.close();
    deployed.close();
  }

  @Test
  void the_first_event_arrives_before_the_last_is_made() {
    Invoked chat = function.lambda().invoke(message());

    readUntil(chat, "\"one\"");
    assertThat(chat.text())
        .startsWith("{\"statusCode\":200,")
        .contains("text/event-stream")
        .contains("\0\0\0\0\0\0\0\0id: ")
        .doesNotContain("two");
    model.allow();

    assertThat(chat.end()).isEqualTo(End.WHOLE);
    assertThat(chat.text()).contains("two").contains("RUN_FINISHED");
    assertThat(chat.trailers()).isEmpty();
  }

  @Test
  void a_run_ends_well_though_its_reader_went_away_and_can_be_followed_later() {
    Invoked chat = function.lambda().invoke(message());
    readUntil(chat, "\"one\"");
    chat.leave();
    model.allow();
    assertThat(chat.end()).isEqualTo(End.TRUNCATED);

    Matcher run = RUN.matcher(chat.text());
    assertThat(run.find()).isTrue();
    String events = "/api/v1/runs/" + run.group(1) + "/events";
    Invoked later = function.lambda().invoke(Deployed.JSON.write(event("GET", events, token, "")));

    assertThat(later.end()).as(function.process().output()).isEqualTo(End.WHOLE);
    assertThat(later.text()).contains("\"one\"").contains("two").contains("RUN_FINISHED");
  }

  @Test
  void a_run_is_not_begun_in_an_invocation_without_time_for_it() {
    byte[] message = message().getBytes(StandardCharsets.UTF_8);

    for (int seconds : List.of(-5, 5)) {
      Invoked late = function.lambda().invoke(message, Duration.ofSeconds(seconds));
      assertThat(late.end()).isEqualTo(End.WHOLE);
      assertThat(late.text())
          .startsWith("{\"statusCode\":503,")
          .contains("\"code\":\"unavailable\"");
    }
  }

  @Test
  void a_process_that_was_restored_streams_with_what_is_set_now() throws IOException {
    int readings = deployed.aws.readings().size();
    try (Running restored = start(RuntimeApiDouble.snapStart(), Route.STREAM_CHAT)) {
      restored.lambda().awaitSnapshot();
      assertThat(deployed.aws.readings()).as("a snapshot holds no settings").hasSize(readings);
      restored.lambda().restore();
      Invoked chat = restored.lambda().invoke(message());
      readUntil(chat, "\"one\"");
      model.allow();

      assertThat(chat.end()).isEqualTo(End.WHOLE);
      assertThat(chat.text()).contains("RUN_FINISHED");
      assertThat(restored.process().output()).doesNotContain("less warm");
    }
  }

  private static Running start(RuntimeApiDouble lambda, Route... routes) throws IOException {
    Map<String, String> environment = new HashMap<>(deployed.environment(Set.of(routes)));
    environment.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/vexel-streaming");
    environment.put("OPENAI_BASE_URL", model.baseUrl());
    return deployed.start(
        lambda,
        "io.vexel.runtime.streaming.StreamingMain",
        environment,
        Built.DEPENDENCIES,
        Built.MODELS,
        Built.STREAMING);
  }

  private static String message() {
    return Deployed.JSON.write(
        event("POST", "/api/v1/agents/" + agent + "/stream", token, "{\"message\":\"Count.\"}"));
  }

  private static void readUntil(Invoked chat, String wanted) {
    while (!chat.text().contains(wanted)) {
      assertThat(chat.next()).as(chat.text()).isPresent();
    }
  }
}
