package io.vexel.core.chat;

import io.vexel.core.agents.AgentId;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation with one agent.
 *
 * @param nextSeq the place of the next message
 * @param activeRun the run that has the session to itself, unless it is closed or lapsed
 * @param clientThreadId what an AG-UI client calls the session; unique per owner and agent
 */
public record Session(
    SessionId id,
    UserId userId,
    AgentId agentId,
    String title,
    long messageCount,
    long nextSeq,
    Optional<RunId> activeRun,
    Optional<String> clientThreadId,
    Instant createdAt,
    Instant lastMessageAt) {}
