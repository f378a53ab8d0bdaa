package io.vexel.core.chat;

import io.vexel.core.Idempotency;
import io.vexel.core.agents.AgentId;
import io.vexel.core.users.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent at work on one message.
 *
 * @param modelId the agent's model, or its fallback once that answers instead
 * @param threadId the session as the caller names it in events: an AG-UI client's own id, or ours
 * @param clientRunId the run as the caller names it in events, likewise
 * @param leaseOwner the process that works on it
 * @param leaseUntil a running run whose lease is over is lost, and closed by whoever looks
 * @param idempotency the caller's key, to find the run again
 * @param end how it ended; empty while it runs
 */
public record Run(
    RunId id,
    SessionId sessionId,
    AgentId agentId,
    long agentVersion,
    UserId userId,
    String modelId,
    String threadId,
    String clientRunId,
    MessageId inputMessage,
    MessageId outputMessage,
    long outputSeq,
    Instant startedAt,
    String leaseOwner,
    Instant leaseUntil,
    Optional<Instant> cancelRequestedAt,
    Optional<Idempotency> idempotency,
    Optional<End> end) {

  /** Where a run is in its life. */
  public enum Status {
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED,
    INTERRUPTED
  }

  /**
   * How a run ended.
   *
   * @param firstToken from start to the first text, if there was any
   * @param error why it failed, if it did
   */
  public record End(
      Status status,
      Instant at,
      Usage usage,
      Optional<Duration> firstToken,
      Optional<Failure> error) {}

  /** A problem code and a sentence for the caller. */
  public record Failure(String code, String message) {}

  /** The same run with another model at work. */
  public Run answeredBy(String model) {
    return new Run(
        id,
        sessionId,
        agentId,
        agentVersion,
        userId,
        model,
        threadId,
        clientRunId,
        inputMessage,
        outputMessage,
        outputSeq,
        startedAt,
        leaseOwner,
        leaseUntil,
        cancelRequestedAt,
        idempotency,
        end);
  }

  public Status status() {
    return end.map(End::status).orElse(Status.RUNNING);
  }

  /** Whether nobody works on it any more though it never ended. */
  public boolean lapsed(Instant now) {
    return end.isEmpty() && leaseUntil.isBefore(now);
  }
}
