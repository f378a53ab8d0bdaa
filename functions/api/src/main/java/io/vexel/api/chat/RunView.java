package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agent at work on one message. */
@Doc("An agent at work on one message.")
public record RunView(
    String id,
    String sessionId,
    String agentId,
    @Doc("Version of the agent that it works with.") long agentVersion,
    String modelId,
    RunStatus status,
    String inputMessageId,
    String outputMessageId,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant cancelRequestedAt,
    UsageView usage,
    @Doc("Milliseconds to the first text.") @Nullable Long firstTokenMs,
    @Nullable FailureView error) {

  /** Why a run failed. */
  @Doc("Why a run failed.")
  public record FailureView(@Doc("A problem code.") String code, String message) {}
}
