package io.vexel.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer of a run as it grows: the parts of the message that will be stored. Thread-safe. */
final class Transcript {
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  synchronized void text(String delta) {
    text.append(delta);
  }

  synchronized void add(Part part) {
    endText();
    parts.add(part);
  }

  private void endText() {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text.toString()));
      text.setLength(0);
    }
  }

  synchronized List<Part> parts() {
    endText();
    return List.copyOf(parts);
  }

  /** The agent's message at the end of a run. */
  Message message(Run run, Run.End end) {
    return new Message(
        run.outputMessage(),
        run.sessionId(),
        run.agentId(),
        run.userId(),
        run.outputSeq(),
        Optional.of(run.inputMessage()),
        Message.Role.ASSISTANT,
        parts(),
        run.id(),
        status(end.status()),
        Optional.of(end.usage()),
        end.at());
  }

  private static Message.Status status(Run.Status status) {
    return switch (status) {
      case COMPLETED -> Message.Status.COMPLETE;
      case CANCELLED -> Message.Status.CANCELLED;
      case FAILED -> Message.Status.FAILED;
      case RUNNING, INTERRUPTED -> Message.Status.PARTIAL;
    };
  }
}
