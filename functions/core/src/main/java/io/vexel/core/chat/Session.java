package io.vexel.core.chat;

import io.vexel.core.agents.AgentId;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation with one agent.
 *
 * @param version counts changes of the label from 1; messages leave it as it is
 * @param nextSeq the place of the next message
 * @param activeRun the run that has the session to itself, unless it is closed or lapsed
 * @param clientThreadId what an AG-UI client calls the session; unique per owner and agent
 */
public record Session(
    SessionId id,
    UserId userId,
    AgentId agentId,
    Label label,
    long version,
    long messageCount,
    long nextSeq,
    Optional<RunId> activeRun,
    Optional<String> clientThreadId,
    Instant createdAt,
    Instant lastMessageAt) {

  /**
   * What its owner sees of a conversation in a list, and may change.
   *
   * @param archivedAt archived conversations are listed only where they are asked for
   * @param metadata small notes of whoever built the client
   */
  public record Label(
      String title, boolean pinned, Optional<Instant> archivedAt, Map<String, String> metadata) {
    public Label {
      metadata = Map.copyOf(metadata);
    }

    /** Of a conversation that has just begun. */
    public static Label of(String title) {
      return new Label(title, false, Optional.empty(), Map.of());
    }

    /** The same label with another title. */
    public Label titled(String other) {
      return new Label(other, pinned, archivedAt, metadata);
    }
  }

  public String title() {
    return label.title();
  }
}
