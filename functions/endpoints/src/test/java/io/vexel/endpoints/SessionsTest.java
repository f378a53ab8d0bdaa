package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.chat.Model;
import io.vexel.core.chat.Usage;
import io.vexel.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SessionsTest {
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = ada.createAgent();
  private final String chat = "/api/v1/agents/" + agent + "/chat";
  private final String session = begun("One");
  private final String path = "/api/v1/sessions/" + session;

  private String begun(String message) {
    app.ports.clock.move(Duration.ofSeconds(1));
    return ada.post(chat, Map.of("message", message)).text("session_id");
  }

  private TestApp.Answer patch(TestApp.Caller caller, Map<String, ?> body) {
    return caller.send("PATCH", path, "application/json", app.ports.json().write(body));
  }

  private TestApp.Answer delete(TestApp.Caller caller) {
    return caller.send("DELETE", path, "", "");
  }

  private List<String> listed(String query) {
    return ((List<?>) ada.get("/api/v1/sessions" + query).at("data"))
        .stream().map(item -> (String) ((Map<?, ?>) item).get("id")).toList();
  }

  @Test
  void a_conversation_is_renamed_pinned_and_annotated() {
    TestApp.Answer changed =
        patch(ada, Map.of("title", "Sums", "pinned", true, "metadata", Map.of("colour", "red")));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.json())
        .containsEntry("title", "Sums")
        .containsEntry("pinned", true)
        .containsEntry("metadata", Map.of("colour", "red"))
        .containsEntry("version", 2)
        .containsEntry("message_count", 2);
    assertThat(ada.get(path).json()).isEqualTo(changed.json());
    assertThat(patch(ada, Map.of("pinned", false)).json())
        .containsEntry("title", "Sums")
        .containsEntry("metadata", Map.of("colour", "red"))
        .containsEntry("pinned", false);
    assertThat(patch(ada, Map.of("pinned", false)).at("version")).isEqualTo(3);
  }

  @Test
  void changes_at_the_same_time_all_hold_unless_they_insist_on_a_version()
      throws InterruptedException, ExecutionException {
    patch(ada, Map.of("pinned", true));
    try (ExecutorService several = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> statuses = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Map<String, ?> change = i % 2 == 0 ? Map.of("title", "Sums " + i) : Map.of("pinned", false);
        statuses.add(several.submit(() -> patch(ada, change).status()));
      }
      for (Future<Integer> status : statuses) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    assertThat(ada.get(path).json()).containsEntry("pinned", false);
  }

  @Test
  void a_new_message_does_not_make_a_rename_fail() {
    String tag = ada.get(path).header("ETag");
    ada.post(chat, Map.of("message", "Two", "session_id", session));
    assertThat(patch(ada.with("If-Match", tag), Map.of("title", "Sums")).status()).isEqualTo(200);
    TestApp.Answer late = patch(ada.with("If-Match", tag), Map.of("title", "Late"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("precondition-failed");
    assertThat(ada.get(path).json())
        .containsEntry("title", "Sums")
        .containsEntry("message_count", 4);
  }

  @Test
  void a_conversation_that_has_not_changed_is_not_sent_again() {
    assertThat(ada.with("If-None-Match", "\"1\"").get(path).status()).isEqualTo(304);
    patch(ada, Map.of("title", "Sums"));
    assertThat(ada.with("If-None-Match", "\"1\"").get(path).status()).isEqualTo(200);
  }

  @Test
  void archived_conversations_are_listed_only_where_they_are_asked_for() {
    String other = begun("Two");
    assertThat(patch(ada, Map.of("archived", true)).at("archived_at"))
        .isEqualTo("2026-01-02T03:04:07.678Z");
    assertThat(listed("")).containsExactly(other);
    assertThat(listed("?archived=false")).containsExactly(other);
    assertThat(listed("?archived=true")).containsExactly(session);
    assertThat(ada.get("/api/v1/agents/" + agent + "/sessions?archived=true").body())
        .contains(session)
        .doesNotContain(other);
    assertThat(patch(ada, Map.of("archived", true)).at("version")).isEqualTo(2);
    assertThat(patch(ada, Map.of("archived", false)).json()).containsEntry("archived_at", null);
    assertThat(listed("")).containsExactly(other, session);
  }

  @Test
  void titles_are_searched_for_words_as_they_are_written() {
    String other = begun("50% of (a+b)");
    assertThat(listed("?q=50%25%20OF%20(")).containsExactly(other);
    assertThat(listed("?q=.*")).isEmpty();
    assertThat(listed("?q=ONE")).containsExactly(session);
    assertThat(ada.get("/api/v1/agents/" + agent + "/sessions?q=one").body()).contains(session);
    assertThat(ada.get("/api/v1/sessions?q=").pointers()).containsExactly("/q");
    assertThat(ada.get("/api/v1/sessions?q=" + "x".repeat(101)).status()).isEqualTo(422);
    assertThat(ada.get("/api/v1/sessions?q=a%00b").status()).isEqualTo(422);
  }

  @Test
  void a_cursor_of_one_search_is_none_of_another() {
    begun("One more");
    String cursor = ada.get("/api/v1/sessions?q=one&limit=1").text("next_cursor");
    assertThat(ada.get("/api/v1/sessions?q=one&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(ada.get("/api/v1/sessions?cursor=" + cursor).code()).isEqualTo("bad-cursor");
    assertThat(ada.get("/api/v1/sessions?q=one&archived=true&cursor=" + cursor).code())
        .isEqualTo("bad-cursor");
  }

  @Test
  void metadata_is_bounded() {
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i < 17; i++) {
      many.put("k" + i, "v");
    }
    for (Map<String, ?> metadata :
        List.of(
            many,
            Map.of("$set", "v"),
            Map.of("a.b", "v"),
            Map.of("", "v"),
            Map.of("k", 1),
            Map.of("k", "v".repeat(501)))) {
      TestApp.Answer answer = patch(ada, Map.of("metadata", metadata));
      assertThat(answer.status()).as(metadata.toString()).isEqualTo(422);
      assertThat(answer.pointers()).allMatch(pointer -> pointer.startsWith("/metadata"));
      assertThat(answer.body()).doesNotContain("breaks the rule");
    }
    assertThat(ada.get(path).json()).containsEntry("metadata", Map.of());
  }

  @Test
  void a_removed_conversation_is_gone_with_what_was_said_in_it() {
    assertThat(delete(ada.with("If-Match", "\"7\"")).status()).isEqualTo(412);
    assertThat(delete(ada.with("If-Match", "\"1\"")).status()).isEqualTo(204);
    assertThat(ada.get(path).code()).isEqualTo("session-not-found");
    assertThat(delete(ada).code()).isEqualTo("session-not-found");
    assertThat((List<?>) ada.get("/api/v1/agents/" + agent + "/history").at("data")).isEmpty();
  }

  @Test
  void of_sixteen_changes_and_removals_of_one_version_one_succeeds() {
    TestApp.Caller seen = ada.with("If-Match", "\"1\"");
    List<Integer> statuses =
        Race.run(number ->
            number % 2 == 0
                ? delete(seen).status()
                : patch(seen, Map.of("title", "No. " + number)).status());
    assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
    assertThat(statuses).isSubsetOf(200, 204, 404, 409, 412);
  }

  @Test
  void a_conversation_in_which_a_run_is_active_stays() {
    AtomicReference<TestApp.Answer> refused = new AtomicReference<>();
    app.ports.models.model =
        (request, text, stop) -> {
          refused.set(delete(ada));
          return new Model.Reply("Still here.", List.of(), Usage.NONE);
        };
    ada.post(chat, Map.of("message", "Go on", "session_id", session));
    assertThat(refused.get().status()).isEqualTo(409);
    assertThat(refused.get().code()).isEqualTo("run-active");
    assertThat(ada.get("/api/v1/runs/" + refused.get().json().get("blockedBy")).status())
        .isEqualTo(200);
    assertThat(ada.get(path).status()).isEqualTo(200);
    assertThat(delete(ada).status()).isEqualTo(204);
  }

  @Test
  void the_messages_of_a_conversation_come_newest_first_page_by_page() {
    ada.post(chat, Map.of("message", "Two", "session_id", session));
    TestApp.Answer first = ada.get(path + "/messages?limit=3");
    assertThat((List<?>) first.at("data")).hasSize(3);
    TestApp.Answer rest = ada.get(path + "/messages?cursor=" + first.text("next_cursor"));
    assertThat((List<?>) rest.at("data")).hasSize(1);
    assertThat(rest.body()).contains("One").doesNotContain("Two");
  }
}
