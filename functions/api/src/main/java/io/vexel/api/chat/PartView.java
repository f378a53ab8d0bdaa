package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Only;
import org.jspecify.annotations.Nullable;

/** A piece of a message; {@code type} tells which. */
@Doc("A piece of a message.")
public sealed interface PartView {
  /** Words. */
  @Doc("Words.")
  record Text(@Only("text") String type, String text) implements PartView {
    public Text(String text) {
      this("text", text);
    }
  }

  /** A wish to use a tool. */
  @Doc("The agent's wish to use a tool.")
  record ToolCall(
      @Only("tool_call") String type,
      String id,
      @Doc("The tool's function.") String name,
      @Doc("JSON as the model wrote it.") String arguments)
      implements PartView {
    public ToolCall(String id, String name, String arguments) {
      this("tool_call", id, name, arguments);
    }
  }

  /** What came of a tool call. */
  @Doc("What came of a tool call.")
  record ToolResult(
      @Only("tool_result") String type,
      String toolCallId,
      @Doc("The tool's function.") String name,
      String content,
      boolean failed,
      @Doc("How long the tool worked, in milliseconds; earlier versions did not keep it.")
          @Nullable Long durationMs)
      implements PartView {
    public ToolResult(
        String toolCallId, String name, String content, boolean failed, @Nullable Long durationMs) {
      this("tool_result", toolCallId, name, content, failed, durationMs);
    }
  }
}
