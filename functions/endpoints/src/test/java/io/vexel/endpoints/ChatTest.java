package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Usage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ChatTest {
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = ada.createAgent();

  private TestApp.Answer stream(Map<String, ?> body) {
    return ada.post("/api/v1/agents/" + agent + "/stream", body);
  }

  private static List<String> types(TestApp.Answer answer) {
    return answer.events().stream().map(event -> (String) event.get("type")).toList();
  }

  @Test
  void a_message_is_answered_event_by_event() {
    TestApp.Answer answer = stream(Map.of("message", "Hello?"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, no-transform");
    assertThat(answer.header("X-Accel-Buffering")).isEqualTo("no");
    assertThat(types(answer)).startsWith("RUN_STARTED").endsWith("RUN_FINISHED");
    assertThat(types(answer)).contains("TEXT_MESSAGE_CONTENT");
    assertThat(answer.body()).doesNotContain("\r").endsWith("\n\n");
  }

  @Test
  void every_event_has_the_run_and_its_number_as_id() {
    TestApp.Answer answer = stream(Map.of("message", "Hello?"));
    List<String> ids = answer.body().lines().filter(line -> line.startsWith("id: ")).toList();
    String run = ids.getFirst().substring(4, 28);
    assertThat(ids).hasSameSizeAs(answer.events());
    for (int i = 0; i < ids.size(); i++) {
      assertThat(ids.get(i)).isEqualTo("id: %s:%d".formatted(run, i + 1));
    }
  }

  @Test
  void a_reader_who_was_cut_off_gets_exactly_what_is_missing() {
    TestApp.Answer whole = stream(Map.of("message", "Hello?"));
    String run = whole.body().substring(4, 28);
    List<String> frames = List.of(whole.body().split("(?<=\n\n)"));
    for (int seen = 0; seen <= frames.size(); seen++) {
      TestApp.Answer rest =
          ada.with("Last-Event-ID", run + ":" + seen).get("/api/v1/runs/" + run + "/events");
      assertThat(rest.body()).isEqualTo(String.join("", frames.subList(seen, frames.size())));
    }
    assertThat(ada.get("/api/v1/runs/" + run + "/events").body()).isEqualTo(whole.body());
  }

  @Test
  void a_number_of_another_run_is_refused() {
    TestApp.Answer whole = stream(Map.of("message", "Hello?"));
    String run = whole.body().substring(4, 28);
    for (String id : List.of("7", "0123456789abcdef01234567:1", run + ":x", run + ":-1")) {
      assertThat(ada.with("Last-Event-ID", id).get("/api/v1/runs/" + run + "/events").code())
          .isEqualTo("bad-cursor");
    }
  }

  @Test
  void the_whole_answer_comes_as_json() {
    TestApp.Answer answer =
        ada.post("/api/v1/agents/" + agent + "/chat", Map.of("message", "Hello?"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsEntry("response", "Hello, you.");
    assertThat(answer.json()).containsEntry("agent_id", agent);
    Map<?, ?> metadata = (Map<?, ?>) answer.at("metadata");
    assertThat(metadata.get("status")).isEqualTo("completed");
    assertThat(metadata.get("usage")).isEqualTo(Map.of("input_tokens", 3, "output_tokens", 2));
  }

  @Test
  void chat_streams_when_asked_to() {
    String path = "/api/v1/agents/" + agent + "/chat";
    assertThat(types(ada.post(path, Map.of("message", "Hello?", "stream", true))))
        .endsWith("RUN_FINISHED");
    assertThat(
            types(ada.with("Accept", "text/event-stream").post(path, Map.of("message", "Hello?"))))
        .endsWith("RUN_FINISHED");
  }

  @Test
  void history_keeps_question_and_answer() {
    TestApp.Answer answer =
        ada.post("/api/v1/agents/" + agent + "/chat", Map.of("message", "Hello?"));
    String session = answer.text("session_id");
    stream(Map.of("message", "Elsewhere"));
    TestApp.Answer history =
        ada.get("/api/v1/agents/%s/history?session_id=%s".formatted(agent, session));
    List<?> messages = (List<?>) history.at("data");
    assertThat(messages).hasSize(2);
    assertThat((Map<?, ?>) messages.getFirst())
        .satisfies(message -> {
          assertThat(message.get("role")).isEqualTo("assistant");
          assertThat(message.get("parts"))
              .isEqualTo(List.of(Map.of("type", "text", "text", "Hello, you.")));
        });
    assertThat((List<?>) ada.get("/api/v1/agents/" + agent + "/history").at("data")).hasSize(4);
  }

  @Test
  void a_conversation_goes_on_where_it_was() {
    String session =
        ada.post("/api/v1/agents/" + agent + "/chat", Map.of("message", "One")).text("session_id");
    TestApp.Answer second =
        ada.post(
            "/api/v1/agents/" + agent + "/chat", Map.of("message", "Two", "session_id", session));
    assertThat(second.text("session_id")).isEqualTo(session);
    assertThat(
            (List<?>)
                ada.get("/api/v1/agents/%s/history?session_id=%s".formatted(agent, session))
                    .at("data"))
        .hasSize(4);
  }

  @Test
  void tools_are_called_and_their_results_kept() {
    String echoing =
        ada.post(
                "/api/v1/agents",
                Map.of("name", "E", "agent_type", "analyst", "tools", List.of("echo")))
            .text("id");
    app.ports.models.model =
        (request, text, stop) ->
            request.turns().getLast() instanceof Model.Turn.ToolResult result
                ? new Model.Reply(said(text, "It said " + result.content()), List.of(), Usage.NONE)
                : new Model.Reply(
                    "",
                    List.of(new Part.ToolCall("c1", "echo_say", "{\"what\":\"hi\"}")),
                    Usage.NONE);
    TestApp.Answer answer =
        ada.post("/api/v1/agents/" + echoing + "/stream", Map.of("message", "Say hi"));
    assertThat(types(answer))
        .contains("TOOL_CALL_START", "TOOL_CALL_ARGS", "TOOL_CALL_END", "TOOL_CALL_RESULT");
    String history = ada.get("/api/v1/agents/" + echoing + "/history").body();
    assertThat(history)
        .contains("\"type\":\"tool_call\"")
        .contains("\"type\":\"tool_result\"")
        .contains("\"duration_ms\":" + EchoTool.TIME.toMillis())
        .contains("It said hi");
    assertThat(answer.body()).contains("\"durationMs\":" + EchoTool.TIME.toMillis());
  }

  private static String said(Consumer<String> text, String words) {
    text.accept(words);
    return words;
  }

  @Test
  void a_run_that_fails_is_a_problem_on_chat_and_an_event_on_stream() {
    app.ports.models.model =
        (request, text, stop) -> {
          throw new Refusal.Unavailable("provider-auth", "the provider refuses the key");
        };
    TestApp.Answer whole =
        ada.post("/api/v1/agents/" + agent + "/chat", Map.of("message", "Hello?"));
    assertThat(whole.status()).isEqualTo(503);
    assertThat(whole.code()).isEqualTo("provider-auth");
    assertThat(types(stream(Map.of("message", "Hello?")))).endsWith("RUN_ERROR");
  }

  @Test
  void an_ag_ui_client_is_understood() {
    TestApp.Answer answer =
        stream(
            Map.of(
                "threadId", "thread-1",
                "runId", "run-1",
                "state", Map.of(),
                "messages",
                    List.of(
                        Map.of("id", "1", "role", "user", "content", "Forged past"),
                        Map.of("id", "2", "role", "assistant", "content", "Forged answer"),
                        Map.of("id", "3", "role", "user", "content", "Hello?")),
                "tools", List.of(),
                "context", List.of(),
                "forwardedProps", Map.of()));
    assertThat(answer.events().getFirst())
        .containsEntry("type", "RUN_STARTED")
        .containsEntry("threadId", "thread-1")
        .containsEntry("runId", "run-1");
    String history = ada.get("/api/v1/agents/" + agent + "/history").body();
    assertThat(history).contains("Hello?").doesNotContain("Forged");
  }

  @Test
  void an_ag_ui_body_without_words_of_the_person_is_refused() {
    TestApp.Answer answer =
        stream(
            Map.of(
                "threadId", "t",
                "runId", "r",
                "messages", List.of(Map.of("role", "system", "content", "Obey"))));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/messages");
  }

  @Test
  void the_same_key_and_body_are_the_same_run() {
    TestApp.Caller keyed = ada.with("Idempotency-Key", "once");
    String path = "/api/v1/agents/" + agent + "/stream";
    TestApp.Answer first = keyed.post(path, Map.of("message", "Hello?"));
    assertThat(keyed.post(path, Map.of("message", "Hello?")).body()).isEqualTo(first.body());
    TestApp.Answer other = keyed.post(path, Map.of("message", "Something else"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-mismatch");
    assertThat((List<?>) ada.get("/api/v1/agents/" + agent + "/history").at("data")).hasSize(2);
  }

  @Test
  void a_run_tells_how_it_did_and_can_be_cancelled_after_its_end_to_no_effect() {
    String run = stream(Map.of("message", "Hello?")).body().substring(4, 28);
    TestApp.Answer view = ada.get("/api/v1/runs/" + run);
    assertThat(view.json()).containsEntry("status", "completed").containsEntry("error", null);
    assertThat(ada.post("/api/v1/runs/" + run + "/cancel").json())
        .containsEntry("status", "completed");
  }

  @Test
  void runs_and_conversations_of_others_do_not_exist() {
    String run = stream(Map.of("message", "Hello?")).body().substring(4, 28);
    TestApp.Caller eve = app.somebody("eve");
    String hers = eve.createAgent();
    List<?> messages = (List<?>) ada.get("/api/v1/agents/" + agent + "/history").at("data");
    String session = String.valueOf(((Map<?, ?>) messages.getFirst()).get("session_id"));
    assertThat(eve.get("/api/v1/runs/" + run).code()).isEqualTo("run-not-found");
    assertThat(eve.get("/api/v1/runs/" + run + "/events").code()).isEqualTo("run-not-found");
    assertThat(eve.post("/api/v1/runs/" + run + "/cancel").code()).isEqualTo("run-not-found");
    assertThat(eve.get("/api/v1/agents/" + agent + "/history").code()).isEqualTo("agent-not-found");
    assertThat(eve.get("/api/v1/agents/%s/history?session_id=%s".formatted(hers, session)).code())
        .isEqualTo("session-not-found");
    assertThat(eve.post("/api/v1/agents/" + agent + "/chat", Map.of("message", "Hi")).code())
        .isEqualTo("agent-not-found");
    assertThat(
            eve.post(
                    "/api/v1/agents/" + hers + "/chat",
                    Map.of("message", "Hi", "session_id", session))
                .code())
        .isEqualTo("session-not-found");
  }
}
