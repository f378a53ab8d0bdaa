package io.vexel.local.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.chat.Chat;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.SentEvent;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ResumeTest {
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
  void a_run_can_be_resumed_after_any_event_in_any_process() throws Exception {
    workshop.script(
        "[[{'text': 'Let me see. '}, {'tool': 'calculator_evaluate', 'args': {'expression':"
            + " '6*7'}}], [{'text': 'It is '}, {'text': '42.'}]]");
    LiveRun live = workshop.ask("What is 6*7?");
    List<SentEvent> all = Workshop.all(live.feed());
    Chat elsewhere = workshop.anotherProcess();
    for (int cut = 0; cut <= all.size(); cut++) {
      List<SentEvent> rest = Workshop.all(elsewhere.follow(live.run().id(), workshop.person, cut));
      assertThat(rest).isEqualTo(all.subList(cut, all.size()));
    }
  }

  @Test
  void a_run_is_followed_live_from_another_process() throws Exception {
    workshop.script("[[{'text': 'One '}, {'delay_ms': 300}, {'text': 'two'}]]");
    LiveRun live = workshop.ask("Count");
    List<SentEvent> followed =
        Workshop.all(workshop.anotherProcess().follow(live.run().id(), workshop.person, 0));
    assertThat(followed).isEqualTo(Workshop.all(live.feed()));
  }

  @Test
  void a_run_whose_process_has_gone_is_closed_by_whoever_looks() throws Exception {
    Run lost = abandoned(workshop.clock.instant().minus(Duration.ofSeconds(1)));
    List<SentEvent> events = Workshop.all(workshop.chat.follow(lost.id(), workshop.person, 0));
    assertThat(Workshop.types(events))
        .containsExactly("RUN_STARTED", "TEXT_MESSAGE_START", "TEXT_MESSAGE_CONTENT", "RUN_ERROR");
    Run.End end = workshop.chat.get(lost.id(), workshop.person).end().orElseThrow();
    assertThat(end.error().map(Run.Failure::code)).contains("run-lost");
    Message kept = workshop.history(lost.sessionId()).getFirst();
    assertThat(kept.text()).isEqualTo("So far ");
    assertThat(kept.status()).isEqualTo(Message.Status.FAILED);
    workshop.script("[[{'text': 'Back again'}]]");
    assertThat(workshop.ask("Again", lost.sessionId()).await().status())
        .isEqualTo(Run.Status.COMPLETED);
  }

  @Test
  void a_new_message_closes_a_lost_run_and_takes_its_session() throws Exception {
    Run lost = abandoned(workshop.clock.instant().minus(Duration.ofSeconds(1)));
    workshop.script("[[{'text': 'Here'}]]");
    assertThat(workshop.ask("Anybody?", lost.sessionId()).await().status())
        .isEqualTo(Run.Status.COMPLETED);
    assertThat(workshop.runs.get(lost.id(), workshop.person).status()).isEqualTo(Run.Status.FAILED);
  }

  @Test
  void a_log_that_ends_in_a_terminal_event_is_the_truth_about_the_run() throws Exception {
    Run lost = abandoned(workshop.clock.instant().minus(Duration.ofSeconds(1)));
    workshop.log.append(
        lost.id(),
        lost.userId(),
        new RunLog.Batch(
            1, 4, List.of("{\"type\":\"RUN_FINISHED\",\"threadId\":\"t\",\"runId\":\"r\"}"), true),
        workshop.clock.instant());
    workshop.chat.sweep();
    assertThat(workshop.chat.get(lost.id(), workshop.person).status())
        .isEqualTo(Run.Status.COMPLETED);
    assertThat(workshop.history(lost.sessionId()).getFirst().status())
        .isEqualTo(Message.Status.COMPLETE);
  }

  @Test
  void a_process_whose_run_was_closed_by_another_stops_without_another_write() throws Exception {
    workshop.script("[[{'text': 'One '}, {'delay_ms': 600}, {'text': 'two'}]]");
    LiveRun live = workshop.ask("Count");
    SentEvent first = Workshop.until(live.feed(), "TEXT_MESSAGE_CONTENT");
    int next = nextBatch(live.run());
    String foreign = "{\"type\":\"RUN_ERROR\",\"message\":\"m\",\"code\":\"run-lost\"}";
    assertThat(
            workshop.log.append(
                live.run().id(),
                workshop.person,
                new RunLog.Batch(next, first.seq() + 1, List.of(foreign), true),
                workshop.clock.instant()))
        .isTrue();
    live.await();
    assertThat(workshop.log.batch(live.run().id(), workshop.person, next + 1)).isEmpty();
    assertThat(Workshop.all(workshop.chat.follow(live.run().id(), workshop.person, 0)).getLast())
        .extracting(SentEvent::json)
        .isEqualTo(foreign);
  }

  private int nextBatch(Run run) {
    int next = 0;
    while (workshop.log.batch(run.id(), workshop.person, next).isPresent()) {
      next++;
    }
    return next;
  }

  /** A run as a killed process leaves it: begun, spoken, never ended. */
  private Run abandoned(Instant leaseUntil) {
    Instant began = leaseUntil.minus(Workshop.LIMITS.lease());
    SessionId sessionId = new SessionId(workshop.ids.next());
    RunId runId = new RunId(workshop.ids.next());
    workshop.sessions.add(
        new Session(
            sessionId,
            workshop.person,
            workshop.agent.id(),
            "A talk",
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            began,
            began));
    workshop.sessions.claim(sessionId, workshop.person, Optional.empty(), runId, 2, began);
    Message question =
        new Message(
            new MessageId(workshop.ids.next()),
            sessionId,
            workshop.agent.id(),
            workshop.person,
            0,
            Optional.empty(),
            Message.Role.USER,
            List.of(new Part.Text("Hello?")),
            runId,
            Message.Status.COMPLETE,
            Optional.empty(),
            began);
    workshop.messages.put(question);
    Run run =
        new Run(
            runId,
            sessionId,
            workshop.agent.id(),
            1,
            workshop.person,
            "offline/demo",
            sessionId.value(),
            runId.value(),
            question.id(),
            new MessageId(workshop.ids.next()),
            1,
            began,
            "a process that is no more",
            leaseUntil,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    workshop.runs.add(run);
    workshop.log.append(
        runId,
        workshop.person,
        new RunLog.Batch(
            0,
            1,
            List.of(
                "{\"type\":\"RUN_STARTED\",\"threadId\":\"t\",\"runId\":\"r\"}",
                "{\"type\":\"TEXT_MESSAGE_START\",\"messageId\":\"m\"}",
                "{\"type\":\"TEXT_MESSAGE_CONTENT\",\"messageId\":\"m\",\"delta\":\"So far \"}"),
            false),
        began);
    return run;
  }
}
