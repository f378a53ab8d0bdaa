package io.vexel.core.chat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be told from the stored events of an ended run: how it ended, and its answer. */
final class Replay {
  private final Transcript transcript = new Transcript();
  private final Map<String, StringBuilder> arguments = new HashMap<>();
  private final Map<String, String> functions = new HashMap<>();
  private boolean cancelled;
  private Run.Status status = Run.Status.FAILED;
  private Usage usage = Usage.NONE;
  private Optional<Run.Failure> failure = Optional.empty();

  /** Reads AG-UI events in their order. */
  Replay(List<Map<String, Object>> events) {
    events.forEach(this::take);
  }

  Transcript transcript() {
    return transcript;
  }

  Run.Status status() {
    return status;
  }

  Usage usage() {
    return usage;
  }

  Optional<Run.Failure> failure() {
    return failure;
  }

  private void take(Map<String, Object> event) {
    switch (text(event, "type")) {
      case "TEXT_MESSAGE_CONTENT" -> transcript.text(text(event, "delta"));
      case "TOOL_CALL_START" ->
          functions.put(text(event, "toolCallId"), text(event, "toolCallName"));
      case "TOOL_CALL_ARGS" ->
          arguments
              .computeIfAbsent(text(event, "toolCallId"), id -> new StringBuilder())
              .append(text(event, "delta"));
      case "TOOL_CALL_END" -> call(text(event, "toolCallId"));
      case "TOOL_CALL_RESULT" -> result(event);
      case "CUSTOM" -> cancelled |= text(event, "name").equals(AgUi.CANCELLED);
      case "RUN_FINISHED" -> finished(event);
      case "RUN_ERROR" ->
          failure = Optional.of(new Run.Failure(text(event, "code"), text(event, "message")));
      default -> {
        // The rest neither says something nor ends anything.
      }
    }
  }

  private void call(String id) {
    transcript.add(
        new Part.ToolCall(
            id, function(id), arguments.getOrDefault(id, new StringBuilder()).toString()));
  }

  private void result(Map<String, Object> event) {
    String id = text(event, "toolCallId");
    Map<?, ?> metadata = event.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
    boolean failed = Boolean.TRUE.equals(metadata.get(AgUi.FAILED));
    Optional<Duration> took =
        Optional.ofNullable(metadata.get(AgUi.DURATION))
            .map(Replay::number)
            .map(Duration::ofMillis);
    transcript.add(new Part.ToolResult(id, function(id), text(event, "content"), failed, took));
  }

  private String function(String callId) {
    return functions.getOrDefault(callId, "");
  }

  private void finished(Map<String, Object> event) {
    status = cancelled || stopped(event) ? Run.Status.CANCELLED : Run.Status.COMPLETED;
    if (event.get("usage") instanceof List<?> list
        && !list.isEmpty()
        && list.getFirst() instanceof Map<?, ?> counted) {
      usage = new Usage(number(counted.get("inputTokens")), number(counted.get("outputTokens")));
    }
  }

  private static boolean stopped(Map<String, Object> finished) {
    return finished.get("outcome") instanceof Map<?, ?> outcome
        && AgUi.CANCELLED.equals(outcome.get("type"));
  }

  private static String text(Map<String, Object> event, String field) {
    return event.get(field) instanceof String text ? text : "";
  }

  private static long number(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
