package io.vexel.blackbox.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vexel.blackbox.Answer;
import io.vexel.blackbox.Client;
import java.util.List;
import org.junit.jupiter.api.Test;

@Suite
final class SessionsTest {
  private final Talk talk;
  private final Client person;

  SessionsTest(Deployment vexel) {
    talk = Talk.in(vexel);
    person = talk.person();
  }

  /** A conversation in which nothing is going on. */
  private String begun() {
    Answer answer = talk.chat(Talk.SHORT).expect(200);
    talk.closed(answer.json().at("/metadata/run_id").asText());
    return answer.field("session_id");
  }

  private static ObjectNode title(String title) {
    return Client.object().put("title", title);
  }

  private List<String> found(String query) {
    return person.get("/sessions" + query).expect(200).json().get("data").findValuesAsText("id");
  }

  @Test
  void a_conversation_is_renamed_found_archived_and_removed() {
    String session = begun();
    String other = begun();
    String path = "/sessions/" + session;
    person.patch(path, title("Heligoland")).expect(200);
    person.patch("/sessions/" + other, title("Something else")).expect(200);
    assertThat(person.get(path).expect(200).field("title")).isEqualTo("Heligoland");
    assertThat(found("?q=heligo")).containsExactly(session);
    assertThat(found("")).containsExactly(other, session);
    person.patch(path, Client.object().put("archived", true)).expect(200);
    assertThat(found("")).containsExactly(other);
    assertThat(found("?archived=true")).containsExactly(session);
    person.delete(path).expect(204);
    person.get(path).expectProblem(404, "session-not-found");
    person.get(path + "/messages").expectProblem(404, "session-not-found");
  }

  @Test
  void a_rename_that_knows_only_an_older_name_is_refused() {
    String path = "/sessions/" + begun();
    String tag = person.patch(path, title("Heligoland")).expect(200).header("ETag");
    person.send(person.request(path).header("If-None-Match", tag).GET()).expect(304);
    rename(path, tag, "Sylt").expect(200);
    rename(path, tag, "Amrum").expectProblem(412, "precondition-failed");
    assertThat(person.get(path).expect(200).field("title")).isEqualTo("Sylt");
  }

  private Answer rename(String path, String tag, String name) {
    return person.send(person.json("PATCH", path, title(name).toString()).header("If-Match", tag));
  }

  @Test
  void messages_are_read_page_by_page_and_removed_together() {
    String session = begun();
    Answer newest = person.get("/sessions/" + session + "/messages?limit=1").expect(200);
    assertThat(newest.json().at("/data/0/role").asText()).isEqualTo("assistant");
    String cursor = newest.field("next_cursor");
    Answer older =
        person.get("/sessions/" + session + "/messages?limit=1&cursor=" + cursor).expect(200);
    assertThat(Talk.text(older.json().at("/data/0"))).isEqualTo(Talk.SHORT);
    assertThat(older.json().get("has_more").asBoolean()).isFalse();
    person.delete("/agents/" + talk.agent() + "/history").expect(204);
    assertThat(found("")).isEmpty();
  }
}
