package io.vexel.core.chat;

import io.vexel.core.Idempotency;
import io.vexel.core.agents.AgentId;
import java.util.Optional;

/**
 * What a person says to an agent.
 *
 * @param session where it goes on; empty begins a new session
 * @param parent the message it follows; empty for the newest one
 * @param clientIds how the caller wants thread and run named in events
 */
public record NewMessage(
    AgentId agent,
    String text,
    Optional<SessionId> session,
    Optional<MessageId> parent,
    Optional<ClientIds> clientIds,
    Optional<Idempotency> idempotency) {

  /** Ids that an AG-UI client chose; echoed, never trusted. */
  public record ClientIds(String threadId, String runId) {}
}
