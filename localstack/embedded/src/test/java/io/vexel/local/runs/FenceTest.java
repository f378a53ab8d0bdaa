package io.vexel.local.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.chat.Chat;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.SentEvent;
import io.vexel.core.users.UserId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log decides how a run ended, whatever its process believes. */
final class FenceTest {
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

  @Test
  void what_a_process_stored_before_it_was_shut_out_is_put_right_by_the_log() throws Exception {
    Run lost = Abandoned.in(workshop, workshop.clock.instant().minus(Duration.ofSeconds(1)));
    workshop.messages.put(
        new Message(
            lost.outputMessage(),
            lost.sessionId(),
            lost.agentId(),
            workshop.person,
            lost.outputSeq(),
            Optional.of(lost.inputMessage()),
            Message.Role.ASSISTANT,
            List.of(new Part.Text("So far nobody has seen this end.")),
            lost.id(),
            Message.Status.COMPLETE,
            Optional.empty(),
            workshop.clock.instant()));
    workshop.chat.sweep();
    Message answer = workshop.history(lost.sessionId()).getFirst();
    assertThat(answer.status()).isEqualTo(Message.Status.FAILED);
    assertThat(answer.text()).isEqualTo("So far ");
  }

  @Test
  void a_run_whose_log_the_database_refuses_is_never_called_finished() throws Exception {
    workshop.script("[[{'text': 'One '}, {'delay_ms': 200}, {'text': 'two'}]]");
    try (Chat full = workshop.anotherProcess(new Full(workshop.log))) {
      LiveRun live = full.start(workshop.person, workshop.message("Count", Optional.empty()));
      assertThat(live.await().error().map(Run.Failure::code)).contains("run-lost");
      assertThat(Workshop.types(Workshop.all(live.feed()))).doesNotContain("RUN_FINISHED");
      RunId id = live.run().id();
      assertThat(Workshop.all(workshop.chat.follow(id, workshop.person, 0)).getLast())
          .satisfies(last -> assertThat(Workshop.type(last)).isEqualTo("RUN_ERROR"));
      assertThat(workshop.chat.get(id, workshop.person).status()).isEqualTo(Run.Status.FAILED);
    }
  }

  /** The log of a database that has no room for more than the beginning of a run. */
  private record Full(RunLog log) implements RunLog {
    @Override
    public boolean append(RunId run, UserId owner, Batch batch, Instant at) {
      if (batch.number() > 0) {
        throw new IllegalStateException("the database refused a command: over quota");
      }
      return log.append(run, owner, batch, at);
    }

    @Override
    public Optional<Batch> batch(RunId run, UserId owner, int number) {
      return log.batch(run, owner, number);
    }

    @Override
    public void remove(RunId run, UserId owner) {
      log.remove(run, owner);
    }
  }

  private int nextBatch(Run run) {
    int next = 0;
    while (workshop.log.batch(run.id(), workshop.person, next).isPresent()) {
      next++;
    }
    return next;
  }
}
