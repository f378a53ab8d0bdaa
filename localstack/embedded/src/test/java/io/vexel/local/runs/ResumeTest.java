package io.vexel.local.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.chat.Chat;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.SentEvent;
import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
    Run lost = Abandoned.in(workshop, workshop.clock.instant().minus(Duration.ofSeconds(1)));
    List<SentEvent> events = Workshop.all(workshop.chat.follow(lost.id(), workshop.person, 0));
    assertThat(Workshop.types(events))
        .containsExactly("RUN_STARTED", "TEXT_MESSAGE_START", "TEXT_MESSAGE_CONTENT", "RUN_ERROR");
    Run.End end = workshop.chat.get(lost.id(), workshop.person).end().orElseThrow();
    assertThat(end.error().map(Run.Failure::code)).contains("run-lost");
    assertThat(workshop.metrics.taken())
        .containsExactly(Measurement.of(Measure.LOST_RUNS, 1).about("runId", lost.id().value()));
    Message kept = workshop.history(lost.sessionId()).getFirst();
    assertThat(kept.text()).isEqualTo("So far ");
    assertThat(kept.status()).isEqualTo(Message.Status.FAILED);
    workshop.script("[[{'text': 'Back again'}]]");
    assertThat(workshop.ask("Again", lost.sessionId()).await().status())
        .isEqualTo(Run.Status.COMPLETED);
  }

  @Test
  void a_new_message_closes_a_lost_run_and_takes_its_session() throws Exception {
    Run lost = Abandoned.in(workshop, workshop.clock.instant().minus(Duration.ofSeconds(1)));
    workshop.script("[[{'text': 'Here'}]]");
    assertThat(workshop.ask("Anybody?", lost.sessionId()).await().status())
        .isEqualTo(Run.Status.COMPLETED);
    assertThat(workshop.runs.get(lost.id(), workshop.person).status()).isEqualTo(Run.Status.FAILED);
  }

  @Test
  void a_log_that_ends_in_a_terminal_event_is_the_truth_about_the_run() throws Exception {
    Run lost = Abandoned.in(workshop, workshop.clock.instant().minus(Duration.ofSeconds(1)));
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
}
