package io.vexel.core.chat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The AG-UI form of run events (docs.ag-ui.com/concepts/events): optional fields are left out,
 * never null; {@code timestamp} is in epoch milliseconds.
 */
final class AgUi {
  /** The outcome of a run that was stopped. */
  static final String CANCELLED = "cancelled";

  /** In the metadata of a tool's result, where it is true. */
  static final String FAILED = "failed";

  /** In the metadata of a tool's result: the milliseconds it took. */
  static final String DURATION = "durationMs";

  private AgUi() {}

  static Map<String, Object> of(RunEvent event, Instant at) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type(event));
    fields(event, json);
    json.put("timestamp", at.toEpochMilli());
    return json;
  }

  private static String type(RunEvent event) {
    return switch (event) {
      case RunEvent.RunStarted _ -> "RUN_STARTED";
      case RunEvent.TextStart _ -> "TEXT_MESSAGE_START";
      case RunEvent.TextDelta _ -> "TEXT_MESSAGE_CONTENT";
      case RunEvent.TextEnd _ -> "TEXT_MESSAGE_END";
      case RunEvent.ToolCallStart _ -> "TOOL_CALL_START";
      case RunEvent.ToolCallArgs _ -> "TOOL_CALL_ARGS";
      case RunEvent.ToolCallEnd _ -> "TOOL_CALL_END";
      case RunEvent.ToolCallResult _ -> "TOOL_CALL_RESULT";
      case RunEvent.Custom _ -> "CUSTOM";
      case RunEvent.RunFinished _ -> "RUN_FINISHED";
      case RunEvent.RunError _ -> "RUN_ERROR";
    };
  }

  private static void fields(RunEvent event, Map<String, Object> json) {
    switch (event) {
      case RunEvent.RunStarted(String thread, String run) -> {
        json.put("threadId", thread);
        json.put("runId", run);
      }
      case RunEvent.TextStart(String message) -> {
        json.put("messageId", message);
        json.put("role", "assistant");
      }
      case RunEvent.TextDelta(String message, String delta) -> {
        json.put("messageId", message);
        json.put("delta", delta);
      }
      case RunEvent.TextEnd(String message) -> json.put("messageId", message);
      case RunEvent.ToolCallStart(String call, String function, String parent) -> {
        json.put("toolCallId", call);
        json.put("toolCallName", function);
        json.put("parentMessageId", parent);
      }
      case RunEvent.ToolCallArgs(String call, String delta) -> {
        json.put("toolCallId", call);
        json.put("delta", delta);
      }
      case RunEvent.ToolCallEnd(String call) -> json.put("toolCallId", call);
      case RunEvent.ToolCallResult(String message, Part.ToolResult result) -> {
        json.put("messageId", message);
        json.put("toolCallId", result.callId());
        json.put("content", result.content());
        json.put("role", "tool");
        json.put("metadata", metadata(result));
      }
      case RunEvent.Custom(String name, Map<String, Object> value) -> {
        json.put("name", name);
        json.put("value", value);
      }
      case RunEvent.RunFinished finished -> {
        json.put("threadId", finished.threadId());
        json.put("runId", finished.runId());
        json.put("outcome", Map.of("type", finished.cancelled() ? CANCELLED : "success"));
        json.put("usage", List.of(usage(finished.modelId(), finished.usage())));
      }
      case RunEvent.RunError(String code, String message) -> {
        json.put("message", message);
        json.put("code", code);
      }
    }
  }

  private static Map<String, Object> metadata(Part.ToolResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (result.failed()) {
      json.put(FAILED, true);
    }
    result.took().ifPresent(took -> json.put(DURATION, took.toMillis()));
    return json;
  }

  private static Map<String, Object> usage(String modelId, Usage usage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", modelId);
    json.put("inputTokens", usage.inputTokens());
    json.put("outputTokens", usage.outputTokens());
    json.put("totalTokens", usage.inputTokens() + usage.outputTokens());
    return json;
  }
}
