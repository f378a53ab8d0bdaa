package io.vexel.core.chat;

import java.time.Duration;
import java.util.Optional;

/** A piece of a message, in the order in which it came about. */
public sealed interface Part {
  record Text(String text) implements Part {}

  /**
   * A model's wish to use a tool.
   *
   * @param id unique in the conversation; ours, since providers repeat theirs
   * @param function for example {@code calculator_evaluate}
   * @param arguments JSON as the model wrote it, which may be broken
   */
  record ToolCall(String id, String function, String arguments) implements Part {}

  /**
   * What the model was told about a tool call.
   *
   * @param took how long the tool worked; earlier versions did not keep it
   */
  record ToolResult(
      String callId, String function, String content, boolean failed, Optional<Duration> took)
      implements Part {}
}
