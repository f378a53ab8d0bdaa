package io.vexel.blackbox.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.blackbox.Client;
import io.vexel.blackbox.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Suite
final class StopTest {
  /** From the answer to the call that stops a run to its last event. */
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(1);

  private final Talk talk;

  StopTest(Deployment vexel) {
    talk = Talk.in(vexel);
  }

  @Test
  void a_run_is_stopped_from_another_device_within_a_second_and_keeps_what_was_said() {
    Client phone = talk.person().onAnotherDevice();
    EventStream stream = talk.ask(Talk.LONG);
    List<EventStream.Event> events = new ArrayList<>(stream.until("TEXT_MESSAGE_CONTENT"));
    String run = events.getFirst().run();
    phone.post("/runs/" + run + "/cancel").expect(200);
    long answered = System.nanoTime();
    events.addAll(stream.all());
    assertThat(Duration.ofNanos(System.nanoTime() - answered)).isLessThan(STOPPED_WITHIN);
    EventStream.Event last = events.removeLast();
    assertThat(last.type()).isEqualTo("RUN_FINISHED");
    assertThat(last.json().at("/outcome/type").asText()).isEqualTo("cancelled");
    assertThat(events.getLast().json().path("name").asText()).isEqualTo("cancelled");

    JsonNode closed = talk.closed(run);
    assertThat(closed.get("status").asText()).isEqualTo("cancelled");
    JsonNode kept = talk.history(closed.get("session_id").asText()).get(0);
    assertThat(kept.get("status").asText()).isEqualTo("cancelled");
    assertThat(Talk.text(kept)).isEqualTo(EventStream.text(events));
  }

  @Test
  void a_session_has_one_run_at_a_time_and_says_which() {
    EventStream stream = talk.ask(Talk.LONG);
    String run = stream.until("TEXT_MESSAGE_CONTENT").getFirst().run();
    String session = talk.run(run).get("session_id").asText();
    assertThat(talk.chat(Talk.SHORT, session).expectProblem(409, "run-active").field("blockedBy"))
        .isEqualTo(run);
    assertThat(talk.person().get("/sessions/" + session).expect(200).field("active_run_id"))
        .isEqualTo(run);
    talk.person().delete("/sessions/" + session).expectProblem(409, "run-active");
    talk.person().post("/runs/" + run + "/cancel").expect(200);
    stream.all();
    talk.closed(run);
    talk.chat(Talk.SHORT, session).expect(200);
    assertThat(talk.history(session)).hasSize(4);
  }
}
