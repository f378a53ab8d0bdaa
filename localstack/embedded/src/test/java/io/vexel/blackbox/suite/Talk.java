package io.vexel.blackbox.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vexel.blackbox.Answer;
import io.vexel.blackbox.Client;
import io.vexel.blackbox.EventStream;
import java.time.Duration;
import java.util.List;

/** Somebody with an agent, and what the agent is asked. */
record Talk(Client person, String agent) {
  static final String SHORT = "Please say hello.";

  /** Answered at such length that something can happen meanwhile. */
  static final String LONG =
      "Please tell me a long story about a lighthouse, its keeper and the sea, in many chapters.";

  private static final Duration FREE_WITHIN = Duration.ofSeconds(20);

  static Talk in(Deployment vexel) {
    Client person = vexel.somebody();
    return new Talk(person, person.createAgent());
  }

  Answer chat(String message) {
    return person.post("/agents/" + agent + "/chat", Client.object().put("message", message));
  }

  Answer chat(String message, String session) {
    ObjectNode body = Client.object().put("message", message).put("session_id", session);
    return person.post("/agents/" + agent + "/chat", body);
  }

  EventStream ask(String message) {
    return person.ask(agent, message).expectEvents();
  }

  /** All events of a run so far, from the first. */
  List<EventStream.Event> replay(String run) {
    return person.follow(run, "").expectEvents().all();
  }

  JsonNode run(String id) {
    return person.get("/runs/" + id).expect(200).json();
  }

  /** The run once it is closed, which is a moment after its last event. */
  JsonNode closed(String id) {
    long deadline = System.nanoTime() + FREE_WITHIN.toNanos();
    JsonNode run = run(id);
    while (run.get("status").asText().equals("running")) {
      assertThat(System.nanoTime()).as("run %s is not closed", id).isLessThan(deadline);
      run = run(id);
    }
    return run;
  }

  /** Messages of a session, the newest first. */
  JsonNode history(String session) {
    String path = "/agents/" + agent + "/history?session_id=" + session;
    return person.get(path).expect(200).json().get("data");
  }

  /** What a message says. */
  static String text(JsonNode message) {
    StringBuilder text = new StringBuilder();
    for (JsonNode part : message.get("parts")) {
      text.append(part.path("text").asText());
    }
    return text.toString();
  }
}
