package io.vexel.core.chat;

import java.util.Map;

/**
 * What happens in a run. The names follow AG-UI (docs.ag-ui.com/concepts/events); all wire formats
 * are functions of these.
 */
public sealed interface RunEvent {
  record RunStarted(String threadId, String runId) implements RunEvent {}

  record TextStart(String messageId) implements RunEvent {}

  /** {@code delta} is never empty: older AG-UI clients refuse that. */
  record TextDelta(String messageId, String delta) implements RunEvent {}

  record TextEnd(String messageId) implements RunEvent {}

  record ToolCallStart(String callId, String function, String parentMessageId)
      implements RunEvent {}

  record ToolCallArgs(String callId, String delta) implements RunEvent {}

  record ToolCallEnd(String callId) implements RunEvent {}

  /** {@code result} is known with the time it took. */
  record ToolCallResult(String messageId, Part.ToolResult result) implements RunEvent {}

  /** Vexel's own: {@code session} (our ids), {@code title}, {@code cancelled}. */
  record Custom(String name, Map<String, Object> value) implements RunEvent {}

  /** {@code cancelled} tells a run that was stopped from one that is complete. */
  record RunFinished(String threadId, String runId, boolean cancelled, String modelId, Usage usage)
      implements RunEvent {}

  record RunError(String code, String message) implements RunEvent {}

  /** Whether nothing may follow. */
  default boolean terminal() {
    return this instanceof RunFinished || this instanceof RunError;
  }
}
