package io.vexel.blackbox.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vexel.blackbox.Answer;
import io.vexel.blackbox.Client;
import io.vexel.blackbox.EventStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Suite
final class ChatTest {
  private final Talk talk;

  ChatTest(Deployment vexel) {
    talk = Talk.in(vexel);
  }

  @Test
  void a_whole_answer_is_what_the_history_keeps() {
    Answer answer = talk.chat(Talk.SHORT).expect(200);
    assertThat(answer.field("response")).isNotBlank();
    JsonNode metadata = answer.json().get("metadata");
    assertThat(metadata.get("status").asText()).isEqualTo("completed");
    JsonNode history = talk.history(answer.field("session_id"));
    assertThat(history).hasSize(2);
    assertThat(history.get(0).get("id")).isEqualTo(metadata.get("output_message_id"));
    assertThat(history.get(1).get("id")).isEqualTo(metadata.get("input_message_id"));
    assertThat(Talk.text(history.get(0))).isEqualTo(answer.field("response"));
    assertThat(Talk.text(history.get(1))).isEqualTo(Talk.SHORT);
  }

  @Test
  void the_first_word_arrives_while_the_agent_still_writes() {
    EventStream stream = talk.ask(Talk.LONG);
    List<EventStream.Event> events = new ArrayList<>(stream.until("TEXT_MESSAGE_CONTENT"));
    String run = events.getFirst().run();
    assertThat(talk.run(run).get("status").asText()).isEqualTo("running");
    events.addAll(stream.all());
    assertThat(events.getFirst().type()).isEqualTo("RUN_STARTED");
    assertThat(events.getLast().type()).isEqualTo("RUN_FINISHED");
    assertThat(events.stream().filter(EventStream.Event::terminal)).hasSize(1);
    JsonNode history = talk.history(talk.closed(run).get("session_id").asText());
    assertThat(Talk.text(history.get(0))).isEqualTo(EventStream.text(events));
    assertThat(talk.replay(run)).isEqualTo(events);
  }

  @Test
  void a_run_is_resumed_after_each_of_its_events() {
    List<EventStream.Event> events = talk.ask(Talk.SHORT).all();
    for (int i = 0; i < events.size(); i++) {
      EventStream.Event last = events.get(i);
      assertThat(last.seq()).isEqualTo(i + 1L);
      assertThat(talk.person().follow(last.run(), last.id()).expectEvents().all())
          .isEqualTo(events.subList(i + 1, events.size()));
    }
  }

  @Test
  void whoever_hangs_up_goes_on_where_they_were() throws Exception {
    List<EventStream.Event> events;
    try (EventStream stream = talk.ask(Talk.LONG)) {
      events = new ArrayList<>(stream.until("TEXT_MESSAGE_CONTENT"));
    }
    EventStream.Event last = events.getLast();
    events.addAll(talk.person().follow(last.run(), last.id()).expectEvents().all());
    assertThat(events.getLast().type()).isEqualTo("RUN_FINISHED");
    assertThat(talk.replay(last.run())).isEqualTo(events);
  }

  @Test
  void the_same_message_sent_again_is_the_same_run() {
    List<EventStream.Event> events = once(Talk.SHORT).all();
    assertThat(once(Talk.SHORT).all()).isEqualTo(events);
    ObjectNode other = Client.object().put("message", "Please say goodbye.");
    talk.person()
        .send(talk.person().json(stream(), other).header("Idempotency-Key", "once"))
        .expectProblem(422, "idempotency-mismatch");
    assertThat(talk.person().get("/sessions").expect(200).json().get("data")).hasSize(1);
  }

  private String stream() {
    return "/agents/" + talk.agent() + "/stream";
  }

  private EventStream once(String message) {
    ObjectNode body = Client.object().put("message", message);
    return talk.person().stream(
            talk.person().json(stream(), body).header("Idempotency-Key", "once"))
        .expectEvents();
  }
}
