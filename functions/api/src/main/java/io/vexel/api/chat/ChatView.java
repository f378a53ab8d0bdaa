package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import java.time.Instant;

/** An agent's whole answer. */
@Doc(
    "An agent's whole answer. One that is not ready after 25 seconds begins with white space; what"
        + " fails after that is told by a problem in its place, with the status 200.")
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
