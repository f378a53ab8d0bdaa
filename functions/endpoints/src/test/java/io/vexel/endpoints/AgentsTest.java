package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AgentsTest {
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");

  @Test
  void an_agent_is_what_was_asked_for() {
    TestApp.Answer made =
        ada.post(
            "/api/v1/agents",
            Map.of(
                "name", "Sums",
                "description", "Adds up",
                "agent_type", "analyst",
                "model_id", "openai/gpt-4o",
                "instructions", List.of("Be exact.", "Be brief."),
                "tools", List.of("echo")));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/agents/" + made.text("id"));
    assertThat(made.json())
        .containsEntry("model_id", "openai/gpt-4o")
        .containsEntry("instructions", List.of("Be exact.", "Be brief."))
        .containsEntry("tools", List.of("echo"))
        .containsEntry("created_at", "2026-01-02T03:04:05.678Z")
        .containsEntry("version", 1);
    assertThat(ada.get(made.header("Location")).body()).isEqualTo(made.body());
  }

  @Test
  void what_is_left_out_has_a_default() {
    TestApp.Answer made =
        ada.post("/api/v1/agents", Map.of("name", "Sums", "agent_type", "assistant"));
    assertThat(made.json())
        .containsEntry("description", "")
        .containsEntry("model_id", ScriptedModels.ID)
        .containsEntry("tools", List.of());
  }

  @Test
  void tools_nobody_has_are_refused_each_with_its_pointer() {
    TestApp.Answer answer =
        ada.post(
            "/api/v1/agents",
            Map.of(
                "name", "Sums",
                "agent_type", "analyst",
                "tools", List.of("echo", "hammer", "nail")));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/tools/1", "/tools/2");
  }

  @Test
  void agents_are_listed_newest_first_page_by_page() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      app.ports.clock.move(Duration.ofMillis(1));
      made.addFirst(ada.createAgent());
    }
    List<String> listed = new ArrayList<>();
    String path = "/api/v1/agents?limit=2";
    for (int pages = 0; pages < 3; pages++) {
      TestApp.Answer page = ada.get(path);
      ids(page).forEach(listed::add);
      assertThat(page.at("has_more")).isEqualTo(pages < 2);
      if (pages < 2) {
        assertThat(page.header("Link")).endsWith(">; rel=\"next\"").startsWith("</api/v1/agents?");
        path = page.header("Link").substring(1, page.header("Link").indexOf('>'));
      }
    }
    assertThat(listed).isEqualTo(made);
  }

  @Test
  void a_cursor_is_good_for_its_own_list_only() {
    ada.createAgent();
    String agent = ada.createAgent();
    String cursor = ada.get("/api/v1/agents?limit=1").text("next_cursor");
    assertThat(ada.get("/api/v1/agents?cursor=" + cursor).status()).isEqualTo(200);
    assertThat(ada.get("/api/v1/agents/%s/history?cursor=%s".formatted(agent, cursor)).code())
        .isEqualTo("bad-cursor");
    assertThat(ada.get("/api/v1/agents?cursor=nonsense").code()).isEqualTo("bad-cursor");
    assertThat(ada.get("/api/v1/agents?cursor=" + cursor.replace('A', 'B')).status())
        .isIn(200, 400);
  }

  @Test
  void agents_of_others_do_not_exist() {
    String agent = ada.createAgent();
    TestApp.Caller eve = app.somebody("eve");
    TestApp.Answer foreign = eve.get("/api/v1/agents/" + agent);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.code()).isEqualTo("agent-not-found");
    assertThat(ids(eve.get("/api/v1/agents"))).isEmpty();
  }

  @Test
  void types_models_and_tools_say_what_there_is_to_choose_from() {
    assertThat(ids(ada.get("/api/v1/agent-types")))
        .containsExactly("assistant", "analyst", "specialist");
    assertThat(ada.get("/api/v1/models").body())
        .contains("\"missing_setting\":\"OPENAI_API_KEY\"")
        .contains("\"is_default\":true");
    assertThat(ids(ada.get("/api/v1/tools"))).containsExactly("echo");
  }

  private static List<String> ids(TestApp.Answer page) {
    return ((List<?>) page.at("data"))
        .stream().map(item -> (String) ((Map<?, ?>) item).get("id")).toList();
  }
}
