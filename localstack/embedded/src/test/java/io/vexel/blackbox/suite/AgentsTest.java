package io.vexel.blackbox.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vexel.blackbox.Answer;
import io.vexel.blackbox.Client;
import java.util.List;
import org.junit.jupiter.api.Test;

@Suite
final class AgentsTest {
  private final Client person;

  AgentsTest(Deployment vexel) {
    person = vexel.somebody();
  }

  private static ObjectNode body(String name) {
    return Client.object().put("name", name).put("agent_type", "assistant");
  }

  private String made(String name) {
    return person.post("/agents", body(name)).expect(201).field("id");
  }

  @Test
  void an_agent_is_made_changed_and_removed_for_good() {
    Answer made = person.post("/agents", body("Ada")).expect(201);
    String path = "/agents/" + made.field("id");
    assertThat(made.header("Location")).endsWith(path);
    assertThat(person.get(path).expect(200).json()).isEqualTo(made.json());
    person.patch(path, Client.object().put("description", "Counts")).expect(200);
    JsonNode changed = person.put(path, body("Grace")).expect(200).json();
    assertThat(changed.get("name").asText()).isEqualTo("Grace");
    assertThat(changed.get("description").asText()).isEmpty();
    person.delete(path + "?purge=true").expect(204);
    assertThat(person.get("/agents").expect(200).json().get("data")).isEmpty();
  }

  @Test
  void a_list_comes_in_pages_that_lead_to_each_other() {
    List<String> made = List.of(made("One"), made("Two"), made("Three"));
    Answer first = person.get("/agents?limit=2").expect(200);
    assertThat(first.json().get("has_more").asBoolean()).isTrue();
    assertThat(first.header("Link"))
        .contains(first.field("next_cursor"))
        .contains("limit=2")
        .endsWith("rel=\"next\"");
    Answer second = person.get("/agents?limit=2&cursor=" + first.field("next_cursor")).expect(200);
    assertThat(second.json().get("has_more").asBoolean()).isFalse();
    assertThat(second.header("Link")).isEmpty();
    List<String> listed = first.json().get("data").findValuesAsText("id");
    listed.addAll(second.json().get("data").findValuesAsText("id"));
    assertThat(listed).containsExactlyElementsOf(made.reversed());
    person.get("/agents?cursor=nonsense").expectProblem(400, "bad-cursor");
  }

  @Test
  void an_entity_tag_saves_reading_again_and_keeps_changes_apart() {
    String path = "/agents/" + made("Ada");
    String tag = person.get(path).expect(200).header("ETag");
    person.send(person.request(path).header("If-None-Match", tag).GET()).expect(304);
    rename(path, tag, "Grace").expect(200);
    rename(path, tag, "Edsger").expectProblem(412, "precondition-failed");
    person
        .send(person.request(path).header("If-Match", tag).DELETE())
        .expectProblem(412, "precondition-failed");
    Answer now = person.send(person.request(path).header("If-None-Match", tag).GET()).expect(200);
    assertThat(now.field("name")).isEqualTo("Grace");
  }

  private Answer rename(String path, String tag, String name) {
    String body = Client.object().put("name", name).toString();
    return person.send(person.json("PATCH", path, body).header("If-Match", tag));
  }

  @Test
  void the_same_request_sent_again_makes_one_agent() {
    Answer first = once(body("Ada")).expect(201);
    assertThat(once(body("Ada")).expect(201).field("id")).isEqualTo(first.field("id"));
    once(body("Grace")).expectProblem(422, "idempotency-mismatch");
    assertThat(person.get("/agents").json().get("data")).hasSize(1);
  }

  private Answer once(ObjectNode body) {
    return person.send(person.json("/agents", body).header("Idempotency-Key", "once"));
  }

  @Test
  void an_archived_agent_takes_no_messages_until_it_comes_back() {
    String path = "/agents/" + made("Ada");
    person.delete(path).expect(204);
    assertThat(person.get(path).expect(200).field("archived_at")).isNotEmpty();
    assertThat(person.get("/agents").json().get("data")).isEmpty();
    person
        .post(path + "/chat", Client.object().put("message", "Hello?"))
        .expectProblem(409, "agent-archived");
    Answer back = person.post(path + "/unarchive").expect(200);
    assertThat(back.json().get("archived_at").isNull()).isTrue();
    assertThat(person.get("/agents").json().get("data")).hasSize(1);
  }

  @Test
  void a_copy_has_the_tools_which_are_given_and_taken() {
    String path = "/agents/" + made("Ada");
    ObjectNode calculator = Client.object().put("tool_id", "calculator");
    person.post(path + "/tools", calculator).expect(200);
    Answer copy = person.post(path + "/clone").expect(201);
    assertThat(copy.json().get("tools")).isEqualTo(person.get(path).json().get("tools"));
    assertThat(copy.field("id")).isNotEqualTo(person.get(path).field("id"));
    person.delete(path + "/tools/calculator").expect(204);
    assertThat(person.get(path + "/tools").expect(200).json().get("data")).isEmpty();
    person.delete(path + "/tools/calculator").expectProblem(404, "tool-not-found");
    person.post(path + "/tools", Client.object().put("tool_id", "no-such-tool")).expect(404);
  }

  @Test
  void types_models_and_tools_can_be_chosen_from() {
    for (String catalogue : List.of("/agent-types", "/models", "/tools")) {
      assertThat(person.get(catalogue).expect(200).json().get("data")).isNotEmpty();
    }
    person.get("/tools/calculator").expect(200);
  }
}
