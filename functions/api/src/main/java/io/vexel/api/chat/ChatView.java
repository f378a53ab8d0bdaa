package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import java.time.Instant;

/** An agent's whole answer. */
@Doc("An agent's whole answer.")
public record ChatView(
    @Doc("The text of the answer.") String response,
    String sessionId,
    String agentId,
    Instant timestamp,
    Metadata metadata) {

  /** What else is known of an answer. */
  @Doc("What else is known of an answer.")
  public record Metadata(
      String runId,
      RunStatus status,
      String modelId,
      @Doc("The message that was sent.") String inputMessageId,
      @Doc("The message that answers it.") String outputMessageId,
      UsageView usage) {}
}
