package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AgentChangesTest {
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = ada.createAgent();
  private final String path = "/api/v1/agents/" + agent;

  private TestApp.Answer put(TestApp.Caller caller, Map<String, ?> body) {
    return caller.send("PUT", path, "application/json", app.ports.json().write(body));
  }

  private TestApp.Answer patch(TestApp.Caller caller, Map<String, ?> body) {
    return caller.send("PATCH", path, "application/json", app.ports.json().write(body));
  }

  private TestApp.Answer delete(String target) {
    return ada.send("DELETE", target, "", "");
  }

  @Test
  void put_changes_the_whole_and_patch_only_what_is_given() {
    patch(ada, Map.of("description", "Adds", "tools", List.of("echo")));
    assertThat(ada.get(path).json())
        .containsEntry("name", "Sums")
        .containsEntry("description", "Adds")
        .containsEntry("tools", List.of("echo"))
        .containsEntry("version", 2);
    put(ada, Map.of("name", "Other", "agent_type", "specialist", "is_active", false));
    assertThat(ada.get(path).json())
        .containsEntry("name", "Other")
        .containsEntry("agent_type", "specialist")
        .containsEntry("description", "")
        .containsEntry("tools", List.of())
        .containsEntry("is_active", false)
        .containsEntry("version", 3);
  }

  @Test
  void a_change_made_from_an_old_version_is_refused() {
    String tag = ada.get(path).header("ETag");
    assertThat(tag).isEqualTo("\"1\"");
    TestApp.Answer changed = patch(ada.with("If-Match", tag), Map.of("name", "New"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    TestApp.Answer late = patch(ada.with("If-Match", tag), Map.of("name", "Newer"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("precondition-failed");
    assertThat(patch(ada.with("If-Match", "*"), Map.of("name", "Newest")).status()).isEqualTo(200);
    assertThat(ada.with("If-Match", tag).send("DELETE", path, "", "").status()).isEqualTo(412);
  }

  @Test
  void a_change_that_changes_nothing_makes_no_version() {
    assertThat(patch(ada, Map.of("name", "Sums")).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void an_agent_that_has_not_changed_is_not_sent_again() {
    TestApp.Answer same = ada.with("If-None-Match", "W/\"1\"").get(path);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    patch(ada, Map.of("name", "New"));
    assertThat(ada.with("If-None-Match", "\"1\"").get(path).status()).isEqualTo(200);
  }

  @Test
  void an_archived_agent_leaves_the_list_takes_nothing_and_comes_back() {
    assertThat(delete(path).status()).isEqualTo(204);
    assertThat(delete(path).status()).isEqualTo(204);
    assertThat((List<?>) ada.get("/api/v1/agents").at("data")).isEmpty();
    assertThat(ada.get(path).at("archived_at")).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(ada.post(path + "/chat", Map.of("message", "Hi")).code())
        .isEqualTo("agent-archived");
    assertThat(patch(ada, Map.of("name", "New")).code()).isEqualTo("agent-archived");
    assertThat(ada.post(path + "/unarchive").json()).containsEntry("archived_at", null);
    assertThat(ada.post(path + "/chat", Map.of("message", "Hi")).status()).isEqualTo(200);
  }

  @Test
  void a_copy_has_the_tools_and_not_the_history() {
    patch(ada, Map.of("tools", List.of("echo"), "name", "n".repeat(100)));
    ada.post(path + "/chat", Map.of("message", "Hi"));
    TestApp.Answer copy = ada.post(path + "/clone");
    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.text("name")).hasSize(100).endsWith("n (copy)");
    assertThat(copy.json()).containsEntry("tools", List.of("echo")).containsEntry("version", 1);
    assertThat((List<?>) ada.get(copy.header("Location") + "/history").at("data")).isEmpty();
  }

  @Test
  void the_same_key_makes_one_agent() {
    TestApp.Caller keyed = ada.with("Idempotency-Key", "k1");
    Map<String, Object> body = Map.of("name", "Once", "agent_type", "analyst");
    TestApp.Answer first = keyed.post("/api/v1/agents", body);
    TestApp.Answer again = keyed.post("/api/v1/agents", body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    TestApp.Answer other =
        keyed.post("/api/v1/agents", Map.of("name", "Twice", "agent_type", "analyst"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-mismatch");
    assertThat(keyed.post(path + "/clone").code()).isEqualTo("idempotency-mismatch");
    assertThat((List<?>) ada.get("/api/v1/agents").at("data")).hasSize(2);
  }

  @Test
  void the_same_request_sent_sixteen_times_at_once_makes_one_agent() {
    TestApp.Caller keyed = ada.with("Idempotency-Key", "k2");
    Map<String, Object> body = Map.of("name", "Once", "agent_type", "analyst");
    List<String> made = Race.run(thread -> keyed.post("/api/v1/agents", body).text("id"));
    assertThat(made).containsOnly(made.getFirst());
    assertThat((List<?>) ada.get("/api/v1/agents").at("data")).hasSize(2);
  }

  @Test
  void tools_are_given_and_taken() {
    assertThat(ada.post(path + "/tools", Map.of("tool_id", "echo")).json())
        .containsEntry("tools", List.of("echo"));
    assertThat(ada.post(path + "/tools", Map.of("tool_id", "echo")).json())
        .containsEntry("version", 2);
    assertThat(ada.get(path + "/tools").body()).contains("echo_say");
    assertThat(ada.post(path + "/tools", Map.of("tool_id", "hammer")).code())
        .isEqualTo("tool-not-found");
    assertThat(delete(path + "/tools/echo").status()).isEqualTo(204);
    assertThat(delete(path + "/tools/echo").code()).isEqualTo("tool-not-found");
  }

  @Test
  void conversations_are_listed_and_cleared_one_or_all() {
    String first = ada.post(path + "/chat", Map.of("message", "One")).text("session_id");
    app.ports.clock.move(Duration.ofSeconds(1));
    String second = ada.post(path + "/chat", Map.of("message", "Two")).text("session_id");
    TestApp.Answer sessions = ada.get(path + "/sessions");
    assertThat(sessions.body().indexOf(second)).isLessThan(sessions.body().indexOf(first));
    assertThat(ada.get("/api/v1/sessions").body()).isEqualTo(sessions.body());
    assertThat(ada.get("/api/v1/sessions/" + first).json()).containsEntry("title", "One");
    assertThat(delete(path + "/history?session_id=" + first).status()).isEqualTo(204);
    assertThat(ada.get("/api/v1/sessions/" + first).code()).isEqualTo("session-not-found");
    assertThat((List<?>) ada.get(path + "/history").at("data")).hasSize(2);
    assertThat(delete(path + "/history?session_id=" + first).code()).isEqualTo("session-not-found");
    assertThat(delete(path + "/history").status()).isEqualTo(204);
    assertThat((List<?>) ada.get(path + "/history").at("data")).isEmpty();
    assertThat((List<?>) ada.get("/api/v1/sessions").at("data")).isEmpty();
  }

  @Test
  void what_was_cleared_leaves_no_events_behind() {
    String run = ada.post(path + "/stream", Map.of("message", "Hi")).body().substring(4, 28);
    delete(path + "/history");
    assertThat(ada.get("/api/v1/runs/" + run).code()).isEqualTo("run-not-found");
  }
}
