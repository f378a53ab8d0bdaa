package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;

/** A conversation is cleared in the moment in which it goes on: one of the two wins whole. */
final class ClearingRaceTest {
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String chat = "/api/v1/agents/" + ada.createAgent() + "/chat";

  @RepeatedTest(50)
  void what_was_said_to_be_cleared_is_gone_and_what_was_refused_is_whole() {
    String id = ada.post(chat, Map.of("message", "One")).text("session_id");
    String session = "/api/v1/sessions/" + id;
    app.ports.clock.move(Duration.ofMillis(1));
    List<Integer> statuses =
        Race.run(
            2, number -> (number == 0 ? goOn(id) : ada.send("DELETE", session, "", "")).status());
    int cleared = statuses.getLast();
    if (cleared == 204) {
      assertThat(statuses.getFirst()).isIn(200, 404);
      assertThat(ada.get(session).status()).isEqualTo(404);
    } else {
      assertThat(statuses).containsExactly(200, 409);
      assertThat((List<?>) ada.get(session + "/messages").at("data")).hasSize(4);
    }
  }

  private TestApp.Answer goOn(String session) {
    return ada.post(chat, Map.of("message", "Two", "session_id", session));
  }
}
