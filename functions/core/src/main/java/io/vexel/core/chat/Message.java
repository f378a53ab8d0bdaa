package io.vexel.core.chat;

import io.vexel.core.agents.AgentId;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person or an agent said.
 *
 * @param seq the place in the session, unique there
 * @param parentId the message this one answers or follows; branches share a parent
 * @param runId the run that the message started, or that wrote it
 * @param usage of the run, on the agent's messages
 */
public record Message(
    MessageId id,
    SessionId sessionId,
    AgentId agentId,
    UserId userId,
    long seq,
    Optional<MessageId> parentId,
    Role role,
    List<Part> parts,
    RunId runId,
    Status status,
    Optional<Usage> usage,
    Instant createdAt) {

  /** Whose words they are. */
  public enum Role {
    USER,
    ASSISTANT
  }

  /** How whole a message is: what ended early keeps what was there. */
  public enum Status {
    COMPLETE,
    PARTIAL,
    FAILED,
    CANCELLED
  }

  public Message {
    parts = List.copyOf(parts);
  }

  /** The text parts, joined. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Text(String piece)) {
        text.append(piece);
      }
    }
    return text.toString();
  }
}
