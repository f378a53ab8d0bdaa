package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is killed in the middle of an answer loses nothing that anybody has seen. */
final class CrashTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "VEXEL_OFFLINE_TOKENS_PER_SECOND", "150",
          "VEXEL_RUN_LEASE_SECONDS", "2",
          "VEXEL_RATE_LIMITS", "0");

  /** The demo answer to this has more events than any round waits for. */
  private static final String QUESTION = "Tell me what you are and what you can do.";

  @TempDir private Path data;

  @Test
  void killed_after_any_event_nothing_received_is_lost() throws Exception {
    killAfter(10, 9);
  }

  @Test
  @Tag("long")
  void killed_a_thousand_times_nothing_received_is_lost() throws Exception {
    killAfter(1000, 1);
  }

  /** Kills the host after 1, 1 + step, 1 + 2 step … events, and over again from a hundred on. */
  private void killAfter(int rounds, int step) throws IOException {
    HostProcess host = HostProcess.start(data, SETTINGS);
    try {
      Client person = Client.registered(host.url());
      String agent = person.createAgent();
      for (int round = 0; round < rounds; round++) {
        int events = 1 + round * step % 90;
        List<EventStream.Event> received = person.ask(agent, QUESTION).take(events);
        assertThat(received).hasSize(events);
        host.kill();
        host = HostProcess.start(data, SETTINGS);
        person = person.elsewhere(host.url());
        everythingIsThere(person, agent, received);
      }
    } finally {
      host.close();
    }
  }

  private static void everythingIsThere(
      Client person, String agent, List<EventStream.Event> received) {
    EventStream.Event last = received.getLast();
    List<EventStream.Event> rest = person.follow(last.run(), last.id()).expectEvents().all();
    List<EventStream.Event> union = new ArrayList<>(received);
    union.addAll(rest);
    assertThat(person.follow(last.run(), "").all()).isEqualTo(union);
    for (int i = 0; i < union.size(); i++) {
      assertThat(union.get(i).seq()).isEqualTo(i + 1L);
    }
    assertThat(union.stream().filter(EventStream.Event::terminal)).containsExactly(union.getLast());

    JsonNode run = person.get("/runs/" + last.run()).expect(200).json();
    assertThat(run.get("status").asText()).isEqualTo("failed");
    assertThat(run.at("/error/code").asText()).isEqualTo("run-lost");

    String session = run.get("session_id").asText();
    EventStream next = person.ask(agent, "Go on", session).expectEvents();
    assertThat(next.all().getLast().type()).isEqualTo("RUN_FINISHED");
  }
}
