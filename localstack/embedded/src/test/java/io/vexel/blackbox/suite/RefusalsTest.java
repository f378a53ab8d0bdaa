package io.vexel.blackbox.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vexel.blackbox.Answer;
import io.vexel.blackbox.Client;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not allowed, not there or not right is refused in the one form, by everybody. */
@Suite
final class RefusalsTest {
  private static final String NO_ID = "0123456789abcdef01234567";

  private final Deployment vexel;

  RefusalsTest(Deployment vexel) {
    this.vexel = vexel;
  }

  @Test
  void what_is_somebody_elses_is_not_there() {
    Client owner = vexel.somebody();
    String agent = owner.createAgent();
    Answer chat = owner.post("/agents/" + agent + "/chat", message("Hello.")).expect(200);
    String session = chat.field("session_id");
    String run = chat.json().at("/metadata/run_id").asText();
    Client other = vexel.somebody();
    ObjectNode name = Client.object().put("name", "Mine");
    for (Answer answer :
        List.of(
            other.get("/agents/" + agent),
            other.patch("/agents/" + agent, name),
            other.delete("/agents/" + agent),
            other.post("/agents/" + agent + "/clone"),
            other.get("/agents/" + agent + "/history"),
            other.post("/agents/" + agent + "/chat", message("Hello?")),
            other.post("/agents/" + agent + "/stream", message("Hello?")))) {
      answer.expectProblem(404, "agent-not-found");
    }
    for (Answer answer :
        List.of(
            other.get("/sessions/" + session),
            other.patch("/sessions/" + session, Client.object().put("title", "Mine")),
            other.delete("/sessions/" + session),
            other.get("/sessions/" + session + "/messages"))) {
      answer.expectProblem(404, "session-not-found");
    }
    for (Answer answer :
        List.of(
            other.get("/runs/" + run),
            other.get("/runs/" + run + "/events"),
            other.post("/runs/" + run + "/cancel"))) {
      answer.expectProblem(404, "run-not-found");
    }
    assertThat(owner.get("/agents/" + agent).expect(200).field("name")).isNotEqualTo("Mine");
  }

  @Test
  void without_a_token_of_ours_nothing_is_open() {
    Client person = vexel.somebody();
    String[] parts = person.token().split("\\.", -1);
    String stranger = vexel.somebody().token().split("\\.", -1)[1];
    for (String token :
        List.of(
            "",
            "nonsense",
            person.refreshToken(),
            parts[0] + "." + stranger + "." + parts[2],
            parts[0] + "." + parts[1] + "." + encoded("no signature of anybody"),
            encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".",
            encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".")) {
      Client impostor = vexel.anybody().bearing(token);
      impostor.get("/users").expectProblem(401, "unauthenticated");
      impostor.get("/agents").expectProblem(401, "unauthenticated");
      impostor
          .post("/agents/" + NO_ID + "/chat", message("Hello?"))
          .expectProblem(401, "unauthenticated");
    }
    person.get("/users").expect(200);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void unknown_paths_and_methods_are_not_there() {
    Client person = vexel.somebody();
    person.get("/no-such-thing").expectProblem(404, "route-not-found");
    person.delete("/users/no-such-thing").expectProblem(404, "route-not-found");
    person.patch("/agents", Client.object()).expectProblem(404, "route-not-found");
    person.get("/agents/" + NO_ID).expectProblem(404, "agent-not-found");
    person.get("/agents/no-id").expectProblem(400, "bad-id");
  }

  @Test
  void a_request_keeps_its_well_formed_id() {
    Client person = vexel.somebody();
    String path = "/agents/" + NO_ID;
    Answer named = person.send(person.request(path).header("X-Request-Id", "suite-4711"));
    named.expectProblem(404, "agent-not-found");
    assertThat(named.field("requestId")).isEqualTo("suite-4711");
    Answer ill = person.send(person.request("/users").header("X-Request-Id", "a b<c>"));
    assertThat(ill.expect(200).header("X-Request-Id")).isNotBlank().isNotEqualTo("a b<c>");
  }

  @Test
  void what_cannot_be_read_is_not_taken() {
    Client person = vexel.somebody();
    person.send(person.json("POST", "/agents", "{\"name\": ")).expectProblem(400, "malformed-json");
    person
        .send(
            person
                .request("/agents")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")))
        .expectProblem(415, "unsupported-media-type");
    person
        .post("/agents", Client.object().put("name", "n".repeat(300_000)))
        .expectProblem(413, "body-too-large");
    person
        .send(person.request("/agents").header("Accept", "text/html"))
        .expectProblem(406, "not-acceptable");
    assertThat(person.get("/agents").json().get("data")).isEmpty();
  }

  @Test
  void every_fault_of_a_body_is_told_at_once() {
    ObjectNode body =
        Client.object().put("name", "").put("agent_type", "robot").put("colour", "red");
    body.putArray("instructions").add("Be exact.").add("");
    Answer refused = vexel.somebody().post("/agents", body).expectProblem(422, "invalid");
    assertThat(refused.pointers())
        .containsOnly("/name", "/agent_type", "/colour", "/instructions/1");
  }

  @Test
  void what_is_left_of_a_limit_is_told() {
    Client person = vexel.somebody();
    Answer answer = person.get("/agents").expect(200);
    assertThat(answer.header("RateLimit-Policy")).matches("\"read\";q=\\d+;w=\\d+");
    assertThat(answer.header("RateLimit")).matches("\"read\";r=\\d+;t=\\d+");
  }

  private static ObjectNode message(String text) {
    return Client.object().put("message", text);
  }
}
