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
  void a_model_is_told_how_to_answer_and_who_answers_instead() {
    Map<String, Object> wish =
        Map.of(
            "name", "Sums",
            "agent_type", "analyst",
            "fallback_model_id", "openai/gpt-4o",
            "parameters", Map.of("temperature", 0.5, "max_output_tokens", 99),
            "starters", List.of("Add up", "What is 2 + 2?"));
    TestApp.Answer made = ada.post("/api/v1/agents", wish);
    assertThat(made.json())
        .containsEntry("fallback_model_id", "openai/gpt-4o")
        .containsEntry("parameters", Map.of("temperature", 0.5, "max_output_tokens", 99))
        .containsEntry("starters", List.of("Add up", "What is 2 + 2?"));
    String path = made.header("Location");
    assertThat(ada.post(path + "/clone").json())
        .containsEntry("fallback_model_id", "openai/gpt-4o")
        .containsEntry("parameters", made.at("parameters"))
        .containsEntry("starters", made.at("starters"));
    TestApp.Answer changed =
        ada.send(
            "PATCH",
            path,
            "application/json",
            "{\"fallback_model_id\":\"\",\"parameters\":{\"temperature\":1}}");
    assertThat(changed.json())
        .containsEntry("fallback_model_id", null)
        .containsEntry("model_id", ScriptedModels.ID)
        .containsEntry("starters", made.at("starters"));
    assertThat(changed.body()).contains("{\"temperature\":1.0,\"max_output_tokens\":null}");
    assertThat(ada.get(path).body()).isEqualTo(changed.body());
  }

  @Test
  void parameters_and_starters_have_bounds() {
    TestApp.Answer answer =
        ada.post(
            "/api/v1/agents",
            Map.of(
                "name",
                "Sums",
                "agent_type",
                "analyst",
                "parameters",
                Map.of("temperature", 2.1, "max_output_tokens", 0),
                "starters",
                List.of("1", "2", "3", "4", "5", "6", "7")));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers())
        .containsExactly("/parameters/max_output_tokens", "/parameters/temperature", "/starters");
  }

  @Test
  void agents_are_found_by_what_they_are() {
    String sums = made("Sums", "analyst", List.of("echo"));
    String words = made("Words", "assistant", List.of());
    assertThat(ids(ada.get("/api/v1/agents?agent_type=assistant"))).containsExactly(words);
    assertThat(ids(ada.get("/api/v1/agents?q=SUM"))).containsExactly(sums);
    assertThat(ids(ada.get("/api/v1/agents?tool=echo"))).containsExactly(sums);
    assertThat(ids(ada.get("/api/v1/agents?is_active=false"))).isEmpty();
    assertThat(ids(ada.get("/api/v1/agents?is_active=true&sort=name")))
        .containsExactly(sums, words);
    assertThat(ids(ada.get("/api/v1/agents?sort=created_at"))).containsExactly(words, sums);
    assertThat(ada.get("/api/v1/agents?sort=colour").pointers()).containsExactly("/sort");
    assertThat(ada.get("/api/v1/agents?agent_type=robot").pointers())
        .containsExactly("/agent_type");
    app.ports.clock.move(Duration.ofSeconds(1));
    ada.send("PATCH", "/api/v1/agents/" + sums, "application/json", "{\"description\":\"x\"}");
    assertThat(ids(ada.get("/api/v1/agents?sort=updated_at"))).containsExactly(sums, words);
  }

  private String made(String name, String type, List<String> tools) {
    app.ports.clock.move(Duration.ofSeconds(1));
    return ada.post("/api/v1/agents", Map.of("name", name, "agent_type", type, "tools", tools))
        .text("id");
  }

  @Test
  void a_cursor_of_one_order_is_none_of_another() {
    made("b".repeat(100), "analyst", List.of());
    made("漢".repeat(100), "analyst", List.of());
    made("ﷺ".repeat(100), "analyst", List.of());
    String cursor = ada.get("/api/v1/agents?sort=name&limit=2").text("next_cursor");
    assertThat(ids(ada.get("/api/v1/agents?sort=name&cursor=" + cursor))).hasSize(1);
    for (String other :
        List.of("sort=updated_at", "sort=name&q=b", "sort=name&is_active=true", "")) {
      assertThat(ada.get("/api/v1/agents?" + other + "&cursor=" + cursor).code())
          .as(other)
          .isEqualTo("bad-cursor");
    }
    String last = ada.get("/api/v1/agents?sort=name&limit=1&q=ﷺ").body();
    assertThat(last).contains("\"has_more\":false");
  }

  @Test
  void a_tool_is_shown_until_it_is_known() {
    TestApp.Answer tool = ada.get("/api/v1/tools/echo");
    assertThat(tool.json()).containsEntry("id", "echo").containsEntry("available", true);
    TestApp.Answer again = ada.with("If-None-Match", tool.header("ETag")).get("/api/v1/tools/echo");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(tool.header("ETag"));
    assertThat(ada.with("If-None-Match", "\"other\"").get("/api/v1/tools/echo").status())
        .isEqualTo(200);
    assertThat(ada.get("/api/v1/tools/hammer").code()).isEqualTo("tool-not-found");
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
