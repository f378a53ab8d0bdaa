package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has said and made outlives the host. */
final class RestartTest {
  private static final Map<String, String> FAST = Map.of("VEXEL_OFFLINE_TOKENS_PER_SECOND", "2000");

  @TempDir private Path data;

  @Test
  void after_sigkill_user_agent_and_history_are_there_byte_for_byte() throws Exception {
    Client person;
    String agent;
    String me;
    String agents;
    String history;
    try (HostProcess host = HostProcess.start(data, FAST)) {
      person = Client.registered(host.url());
      agent = person.createAgent();
      List<EventStream.Event> events = person.ask(agent, "What is 12.5% of 3280?").all();
      assertThat(EventStream.text(events)).contains("410");
      me = person.get("/users").expect(200).text();
      agents = person.get("/agents").expect(200).text();
      history = person.get("/agents/" + agent + "/history").expect(200).text();
      host.kill();
    }
    try (HostProcess host = HostProcess.start(data, FAST)) {
      Client again = person.elsewhere(host.url());
      assertThat(again.get("/users").expect(200).text()).isEqualTo(me);
      assertThat(again.get("/agents").expect(200).text()).isEqualTo(agents);
      assertThat(again.get("/agents/" + agent + "/history").expect(200).text()).isEqualTo(history);
    }
  }

  @Test
  void a_host_that_is_told_to_stop_keeps_the_answer_so_far_and_says_so() throws Exception {
    Map<String, String> slow = Map.of("VEXEL_OFFLINE_TOKENS_PER_SECOND", "10");
    Client person;
    String run;
    List<EventStream.Event> received;
    try (HostProcess host = HostProcess.start(data, slow)) {
      person = Client.registered(host.url());
      EventStream stream = person.ask(person.createAgent(), "Tell me what you are.").expectEvents();
      received = stream.take(6);
      run = received.getFirst().run();
    }
    try (HostProcess host = HostProcess.start(data, slow)) {
      Client again = person.elsewhere(host.url());
      JsonNode state = again.get("/runs/" + run).expect(200).json();
      assertThat(state.get("status").asText()).isEqualTo("failed");
      assertThat(state.at("/error/code").asText()).isEqualTo("run-lost");
      List<EventStream.Event> all = again.follow(run, "").all();
      assertThat(all.subList(0, received.size())).isEqualTo(received);
      assertThat(all.getLast().type()).isEqualTo("RUN_ERROR");
    }
  }

  @Test
  void a_second_host_on_the_same_data_is_refused_in_words() throws Exception {
    try (HostProcess host = HostProcess.start(data, FAST)) {
      assertThat(host.url().getPort()).isPositive();
      assertThat(refusal(HostProcess.freePort())).contains("Another Vexel is using the data");
    }
  }

  @Test
  void a_taken_port_is_said_in_words() throws Exception {
    try (HostProcess host = HostProcess.start(data, FAST)) {
      assertThat(refusal(host.url().getPort())).contains("The port is taken");
    }
  }

  private String refusal(int port) {
    try (HostProcess second = HostProcess.start(data, port, FAST)) {
      return "it started at " + second.url();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
