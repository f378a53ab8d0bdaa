package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person or an agent said. */
@Doc("What a person or an agent said.")
public record MessageView(
    String id,
    String sessionId,
    String agentId,
    @Doc("The place in the session.") long seq,
    @Nullable String parentId,
    Role role,
    @Doc("How whole it is: what ended early keeps what was there.") Status status,
    List<PartView> parts,
    String runId,
    @Doc("Of the run; on the agent's messages.") @Nullable UsageView usage,
    Instant createdAt) {
  public MessageView {
    parts = List.copyOf(parts);
  }

  /** Whose words they are. */
  public enum Role {
    USER,
    ASSISTANT
  }

  /** How whole a message is. */
  public enum Status {
    COMPLETE,
    PARTIAL,
    FAILED,
    CANCELLED
  }
}
