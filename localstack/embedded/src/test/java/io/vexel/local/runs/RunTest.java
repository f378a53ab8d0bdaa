package io.vexel.local.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.NewMessage;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.SentEvent;
import io.vexel.core.chat.Sessions;
import io.vexel.testing.Race;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RunTest {
  private Workshop workshop;

  @BeforeEach
  void open() throws IOException {
    workshop = new Workshop();
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void an_answer_is_streamed_and_kept() throws Exception {
    workshop.script("[[{'text': 'Hel'}, {'text': 'lo'}]]");
    LiveRun live = workshop.ask("Hi");
    List<SentEvent> events = Workshop.all(live.feed());
    assertThat(Workshop.types(events))
        .containsExactly(
            "RUN_STARTED",
            "CUSTOM",
            "CUSTOM",
            "TEXT_MESSAGE_START",
            "TEXT_MESSAGE_CONTENT",
            "TEXT_MESSAGE_CONTENT",
            "TEXT_MESSAGE_END",
            "RUN_FINISHED");
    assertThat(events).extracting(SentEvent::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(live.await().status()).isEqualTo(Run.Status.COMPLETED);
    List<Message> history = workshop.history(live.run().sessionId());
    assertThat(history).extracting(Message::text).containsExactly("Hello", "Hi");
    assertThat(history.getFirst().id()).isEqualTo(live.run().outputMessage());
    assertThat(history.getFirst().parentId()).contains(history.getLast().id());
  }

  @Test
  void the_model_reads_what_its_tool_said_and_goes_on() throws Exception {
    workshop.script(
        "[[{'text': 'Let me see. '}, {'tool': 'calculator_evaluate', 'args': {'expression':"
            + " '17.5% of 2640'}}], [{'text': 'It is 462.'}]]");
    LiveRun live = workshop.ask("What is 17.5% of 2640?");
    List<SentEvent> events = Workshop.all(live.feed());
    assertThat(Workshop.types(events))
        .containsSubsequence(
            "TEXT_MESSAGE_START",
            "TEXT_MESSAGE_END",
            "TOOL_CALL_START",
            "TOOL_CALL_ARGS",
            "TOOL_CALL_END",
            "TOOL_CALL_RESULT",
            "TEXT_MESSAGE_START",
            "TEXT_MESSAGE_END",
            "RUN_FINISHED");
    JsonNode second = workshop.requests().get(1).get("messages");
    assertThat(second.get(second.size() - 1).get("content").asText()).isEqualTo("462");
    live.await();
    List<Part> parts = workshop.history(live.run().sessionId()).getFirst().parts();
    assertThat(parts).hasSize(4);
    JsonNode sent =
        events.stream()
            .filter(event -> Workshop.type(event).equals("TOOL_CALL_RESULT"))
            .map(Workshop::json)
            .findFirst()
            .orElseThrow();
    Duration took = Duration.ofMillis(sent.at("/metadata/durationMs").asLong(-1));
    assertThat(parts.get(2))
        .isEqualTo(
            new Part.ToolResult(
                sent.get("toolCallId").asText(),
                "calculator_evaluate",
                "462",
                false,
                Optional.of(took)));
    assertThat(parts.getLast()).isEqualTo(new Part.Text("It is 462."));
  }

  @Test
  void a_tool_that_is_none_and_arguments_that_are_none_are_told_to_the_model() throws Exception {
    workshop.script(
        "[[{'tool': 'crystal_ball', 'args': {}}, {'tool': 'calculator_evaluate', 'args': '{oops'}],"
            + " [{'text': 'I cannot.'}]]");
    LiveRun live = workshop.ask("What comes?");
    List<SentEvent> results =
        Workshop.all(live.feed()).stream()
            .filter(event -> Workshop.type(event).equals("TOOL_CALL_RESULT"))
            .toList();
    assertThat(results).hasSize(2);
    assertThat(results)
        .allSatisfy(result ->
            assertThat(Workshop.json(result).at("/metadata/failed").asBoolean()).isTrue());
    assertThat(live.await().status()).isEqualTo(Run.Status.COMPLETED);
  }

  @Test
  void a_model_that_never_comes_to_an_end_is_stopped_after_its_rounds() throws Exception {
    String call = "[{'tool': 'calculator_evaluate', 'args': {'expression': '1+1'}}]";
    workshop.script("[" + String.join(",", Collections.nCopies(12, call)) + "]");
    LiveRun live = workshop.ask("Count");
    JsonNode last = Workshop.json(Workshop.all(live.feed()).getLast());
    assertThat(last.get("type").asText()).isEqualTo("RUN_ERROR");
    assertThat(last.get("code").asText()).isEqualTo("run-limit");
    assertThat(workshop.requests()).hasSize(12);
    live.await();
    assertThat(workshop.history(live.run().sessionId()).getFirst().status())
        .isEqualTo(Message.Status.FAILED);
  }

  @Test
  void a_provider_that_fails_in_passing_before_the_first_word_is_asked_again() throws Exception {
    workshop.script("[[{'status': 500, 'body': '{}'}], [{'text': 'Here I am.'}]]");
    LiveRun live = workshop.ask("Hello?");
    assertThat(live.await().status()).isEqualTo(Run.Status.COMPLETED);
    assertThat(workshop.history(live.run().sessionId()).getFirst().text()).isEqualTo("Here I am.");
  }

  @Test
  void what_was_said_before_the_provider_broke_off_is_kept_and_marked() throws Exception {
    workshop.script("[[{'text': 'It begins well, but '}, {'drop': true}]]");
    LiveRun live = workshop.ask("Tell me");
    JsonNode last = Workshop.json(Workshop.all(live.feed()).getLast());
    assertThat(last.get("code").asText()).isEqualTo("provider-error");
    live.await();
    List<Message> history = workshop.history(live.run().sessionId());
    assertThat(history.getFirst().text()).isEqualTo("It begins well, but ");
    assertThat(history.getFirst().status()).isEqualTo(Message.Status.FAILED);
    assertThat(history.getLast().text()).isEqualTo("Tell me");
    assertThat(workshop.requests()).hasSize(1);
  }

  @Test
  void a_session_has_one_run_at_a_time_and_is_free_afterwards() throws Exception {
    workshop.script("[[{'text': 'Slowly '}, {'hang': true}], [{'text': 'Quickly'}]]");
    LiveRun first = workshop.ask("One");
    Workshop.until(first.feed(), "TEXT_MESSAGE_CONTENT");
    Refusal.Conflict busy =
        catchThrowableOfType(
            Refusal.Conflict.class, () -> workshop.ask("Two", first.run().sessionId()));
    assertThat(busy.code()).isEqualTo("run-active");
    assertThat(busy.blocker()).contains(first.run().id().value());
    workshop.chat.cancel(first.run().id(), workshop.person);
    first.await();
    LiveRun second = workshop.ask("Two", first.run().sessionId());
    assertThat(second.await().status()).isEqualTo(Run.Status.COMPLETED);
    assertThat(workshop.history(first.run().sessionId()))
        .extracting(Message::text)
        .containsExactly("Quickly", "Two", "Slowly ", "One");
  }

  @Test
  void a_run_that_is_stopped_from_another_process_says_so_and_keeps_what_it_said()
      throws Exception {
    workshop.script("[[{'text': 'Once upon a time '}, {'hang': true}]]");
    LiveRun live = workshop.ask("A story");
    Workshop.until(live.feed(), "TEXT_MESSAGE_CONTENT");
    workshop.anotherProcess().cancel(live.run().id(), workshop.person);
    long asked = System.nanoTime();
    List<SentEvent> rest = Workshop.all(live.feed());
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
    assertThat(Workshop.types(rest)).containsExactly("TEXT_MESSAGE_END", "CUSTOM", "RUN_FINISHED");
    assertThat(Workshop.json(rest.getLast()).at("/outcome/type").asText()).isEqualTo("cancelled");
    assertThat(live.await().status()).isEqualTo(Run.Status.CANCELLED);
    Message kept = workshop.history(live.run().sessionId()).getFirst();
    assertThat(kept.text()).isEqualTo("Once upon a time ");
    assertThat(kept.status()).isEqualTo(Message.Status.CANCELLED);
    assertThat(workshop.requests()).hasSize(1);
  }

  @Test
  void earlier_turns_are_shown_to_the_model_in_their_order() throws Exception {
    workshop.script("[[{'text': 'First answer'}], [{'text': 'Second answer'}]]");
    LiveRun first = workshop.ask("First question");
    first.await();
    workshop.ask("Second question", first.run().sessionId()).await();
    JsonNode sent = workshop.requests().get(1).get("messages");
    assertThat(sent.findValuesAsText("content"))
        .filteredOn(text -> text.startsWith("First") || text.startsWith("Second"))
        .containsExactly("First question", "First answer", "Second question");
    assertThat(sent.get(0).get("content").asText()).contains("Show each step.");
  }

  @Test
  void the_same_request_sent_sixteen_times_at_once_is_one_run() throws Exception {
    workshop.script("[[{'text': 'Once'}]]");
    NewMessage message =
        new NewMessage(
            workshop.agent.id(),
            "Do it",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Idempotency("key-1", "hash")));
    List<LiveRun> lives = Race.run(number -> workshop.chat.start(workshop.person, message));
    assertThat(lives).extracting(live -> live.run().id()).containsOnly(lives.getFirst().run().id());
    for (LiveRun live : lives) {
      assertThat(Workshop.text(Workshop.all(live.feed()))).isEqualTo("Once");
      assertThat(live.await().status()).isEqualTo(Run.Status.COMPLETED);
    }
    assertThat(workshop.requests()).hasSize(1);
    assertThat(
            workshop
                .sessions
                .list(
                    workshop.person,
                    Sessions.Filter.of(workshop.agent.id()),
                    Slice.Request.first(5))
                .items())
        .hasSize(1);
  }

  private static ModelChoice withFallback() {
    return new ModelChoice(
        "offline/demo", Optional.of("offline/other"), Optional.of(0.25), Optional.of(77));
  }

  @Test
  void the_agents_parameters_reach_the_model() throws Exception {
    workshop.choose(withFallback());
    workshop.script("[[{'text': 'Hello.'}]]");
    assertThat(workshop.ask("Hi").await().status()).isEqualTo(Run.Status.COMPLETED);
    JsonNode asked = workshop.requests().get(0);
    assertThat(asked.get("temperature").asDouble()).isEqualTo(0.25);
    assertThat(asked.get("max_tokens").asInt()).isEqualTo(77);
  }

  @Test
  void another_model_answers_where_the_first_keeps_failing_before_its_first_word()
      throws Exception {
    workshop.choose(withFallback());
    String broken = "[{'status': 500, 'body': '{}'}]";
    workshop.script("[%s, %s, %s, [{'text': 'Here I am.'}]]".formatted(broken, broken, broken));
    LiveRun live = workshop.ask("Hello?");
    List<SentEvent> events = Workshop.all(live.feed());
    assertThat(live.await().status()).isEqualTo(Run.Status.COMPLETED);
    assertThat(workshop.requests().findValuesAsText("model"))
        .containsExactly("demo", "demo", "demo", "other");
    assertThat(live.run().modelId()).isEqualTo("offline/other");
    assertThat(workshop.runs.get(live.run().id(), workshop.person).modelId())
        .isEqualTo("offline/other");
    assertThat(Workshop.json(events.getLast()).at("/usage/0/model").asText())
        .isEqualTo("offline/other");
  }

  @Test
  void the_model_that_goes_on_is_shown_only_what_fits_its_own_window() throws Exception {
    workshop.choose(withFallback());
    String broken = "[{'status': 500, 'body': '{}'}]";
    workshop.script(
        "[[{'text': 'A long story.'}], %s, %s, %s, [{'text': 'Here I am.'}]]"
            .formatted(broken, broken, broken));
    LiveRun first = workshop.ask("Once upon a time. ".repeat(300));
    first.await();
    LiveRun second = workshop.ask("Hello?", first.run().sessionId());
    assertThat(second.await().status()).isEqualTo(Run.Status.COMPLETED);
    assertThat(said(3)).hasSize(4).last().isEqualTo("Hello?");
    assertThat(said(4)).hasSize(2).last().isEqualTo("Hello?");
  }

  /** The contents of the messages that a request showed the model. */
  private List<String> said(int request) throws Exception {
    return workshop.requests().get(request).get("messages").findValuesAsText("content");
  }

  @Test
  void no_other_model_goes_on_with_what_the_first_one_has_begun() throws Exception {
    workshop.choose(withFallback());
    workshop.script("[[{'text': 'It begins '}, {'drop': true}]]");
    LiveRun live = workshop.ask("Hello?");
    assertThat(live.await().status()).isEqualTo(Run.Status.FAILED);
    assertThat(workshop.requests()).hasSize(1);
    assertThat(live.run().modelId()).isEqualTo("offline/demo");
  }
}
