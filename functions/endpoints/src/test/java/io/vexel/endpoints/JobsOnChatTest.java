package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Titles that models find, and agents that are removed: what happens after the answer. */
final class JobsOnChatTest {
  private static final String QUESTION = "What is the tax on a house that was bought in 1998?";

  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = ada.createAgent();
  private final List<Model.Request> asked = new ArrayList<>();

  private String ask(String question) {
    return ada.post("/api/v1/agents/" + agent + "/chat", Map.of("message", question))
        .text("session_id");
  }

  private String title(String session) {
    return ada.get("/api/v1/sessions/" + session).text("title");
  }

  /** From now on the model answers everything with this. */
  private void answer(String text) {
    app.ports.models.model =
        (request, heard, stop) -> {
          asked.add(request);
          return new Model.Reply(text, List.of(), new Usage(1, 1));
        };
  }

  @Test
  void a_conversation_has_its_first_line_as_title_until_the_model_has_found_one() {
    String session = ask(QUESTION);
    assertThat(title(session)).isEqualTo(QUESTION);
    answer("\"Tax on a house.\"");
    app.ports.work();
    assertThat(title(session)).isEqualTo("Tax on a house");
    assertThat(asked).hasSize(1);
    Model.Request request = asked.getFirst();
    assertThat(request.functions()).isEmpty();
    assertThat(request.parameters().maxOutputTokens()).isPresent();
    String quoted = ((Model.Turn.User) request.turns().getFirst()).text();
    assertThat(app.ports.json().readObject(quoted))
        .isEqualTo(Map.of("question", QUESTION, "answer", "Hello, you."));
  }

  @Test
  void only_the_first_answer_of_a_conversation_asks_for_a_title() {
    String session = ask(QUESTION);
    answer("Tax");
    app.ports.work();
    ada.post("/api/v1/agents/" + agent + "/chat", Map.of("message", "And?", "session_id", session));
    asked.clear();
    app.ports.work();
    assertThat(asked).isEmpty();
    assertThat(title(session)).isEqualTo("Tax");
  }

  @Test
  void a_title_that_its_owner_gave_stays_and_no_model_is_asked() {
    String session = ask(QUESTION);
    rename(session, "Mine");
    answer("Tax");
    app.ports.work();
    assertThat(title(session)).isEqualTo("Mine");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_title_that_its_owner_gives_while_the_model_thinks_stays() {
    String session = ask(QUESTION);
    app.ports.models.model =
        (request, heard, stop) -> {
          rename(session, "Mine");
          return new Model.Reply("Tax", List.of(), Usage.NONE);
        };
    app.ports.work();
    app.ports.clock.move(Duration.ofMinutes(1));
    app.ports.work();
    assertThat(title(session)).isEqualTo("Mine");
  }

  private void rename(String session, String title) {
    String body = app.ports.json().write(Map.of("title", title));
    assertThat(ada.send("PATCH", "/api/v1/sessions/" + session, "application/json", body).status())
        .isEqualTo(200);
  }

  @Test
  void a_model_that_fails_is_asked_again_and_in_the_end_the_first_title_stays() {
    String session = ask(QUESTION);
    List<Model.Request> failed = new ArrayList<>();
    app.ports.models.model =
        (request, heard, stop) -> {
          failed.add(request);
          throw new Refusal.Unavailable("provider-error", "the provider is away");
        };
    for (int i = 0; i < 12; i++) {
      app.ports.work();
      app.ports.clock.move(Duration.ofHours(1));
    }
    assertThat(failed).hasSize(8);
    TestApp.Caller later = app.signIn("ada@example.org", "secret of ada");
    assertThat(later.get("/api/v1/sessions/" + session).text("title")).isEqualTo(QUESTION);
  }

  @Test
  void a_conversation_that_was_removed_gets_no_title() {
    String session = ask(QUESTION);
    delete("/api/v1/sessions/" + session);
    answer("Tax");
    app.ports.work();
    assertThat(asked).isEmpty();
    assertThat(ada.get("/api/v1/sessions/" + session).status()).isEqualTo(404);
  }

  @Test
  void a_purged_agent_leaves_with_everything_that_was_said_to_it() {
    String other = ada.createAgent();
    String kept =
        ada.post("/api/v1/agents/" + other + "/chat", Map.of("message", "Stay")).text("session_id");
    String gone = ask(QUESTION);
    TestApp.Answer stream = ada.post("/api/v1/agents/" + agent + "/stream", Map.of("message", "x"));
    String run = stream.body().substring(4, 28);
    purge(agent);
    assertThat(ada.get("/api/v1/agents/" + agent).at("archived_at")).isNotNull();
    app.ports.work();
    assertThat(ada.get("/api/v1/agents/" + agent).code()).isEqualTo("agent-not-found");
    assertThat(ada.get("/api/v1/sessions/" + gone).code()).isEqualTo("session-not-found");
    assertThat(ada.get("/api/v1/runs/" + run).code()).isEqualTo("run-not-found");
    assertThat(ada.get("/api/v1/sessions/" + kept).status()).isEqualTo(200);
    assertThat(ada.get("/api/v1/agents/" + other).status()).isEqualTo(200);
    assertThat(delete("/api/v1/agents/" + agent + "?purge=true").code())
        .isEqualTo("agent-not-found");
  }

  @Test
  void without_purge_an_agent_is_only_archived() {
    delete("/api/v1/agents/" + agent + "?purge=false");
    app.ports.work();
    assertThat(ada.get("/api/v1/agents/" + agent).status()).isEqualTo(200);
  }

  @Test
  void purging_stops_a_run_first() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    app.ports.models.model =
        (request, heard, stop) -> {
          stop.onRequest(stopped::countDown);
          begun.countDown();
          awaited(stopped);
          return new Model.Reply("", List.of(), Usage.NONE);
        };
    Thread asking = Thread.ofVirtual().start(() -> ask(QUESTION));
    awaited(begun);
    purge(agent);
    app.ports.work();
    asking.join();
    assertThat(ada.get("/api/v1/agents/" + agent).status()).isEqualTo(200);
    app.ports.clock.move(Duration.ofSeconds(5));
    app.ports.work();
    assertThat(ada.get("/api/v1/agents/" + agent).status()).isEqualTo(404);
    assertThat((List<?>) ada.get("/api/v1/sessions").at("data")).isEmpty();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void purge(String which) {
    assertThat(delete("/api/v1/agents/" + which + "?purge=true").status()).isEqualTo(204);
  }

  private TestApp.Answer delete(String path) {
    return ada.send("DELETE", path, "", "");
  }
}
