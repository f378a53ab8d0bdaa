package io.vexel.local.runs;

import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs whose process was killed. */
final class Abandoned {
  private Abandoned() {}

  /** A run as a killed process leaves it: begun, spoken, never ended. */
  static Run in(Workshop workshop, Instant leaseUntil) {
    Instant began = leaseUntil.minus(Workshop.LIMITS.lease());
    SessionId sessionId = new SessionId(workshop.ids.next());
    RunId runId = new RunId(workshop.ids.next());
    workshop.sessions.add(
        new Session(
            sessionId,
            workshop.person,
            workshop.agent.id(),
            Session.Label.of("A talk"),
            1,
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
