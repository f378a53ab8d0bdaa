package io.vexel.adapters.mongo;

import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Usage;
import io.vexel.core.users.UserId;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/** A message as a document, and back. */
final class MessageDocument {
  private static final String TEXT = "text";
  private static final String TOOL_CALL = "tool_call";
  private static final String TOOL_RESULT = "tool_result";

  private MessageDocument() {}

  static Document of(Message message) {
    Document document =
        new Document("_id", Fields.id(message.id()))
            .append("session_id", Fields.id(message.sessionId()))
            .append("agent_id", Fields.id(message.agentId()))
            .append("user_id", Fields.id(message.userId()))
            .append("seq", message.seq())
            .append("role", Fields.label(message.role()))
            .append("parts", message.parts().stream().map(MessageDocument::part).toList())
            .append("run_id", Fields.id(message.runId()))
            .append("status", Fields.label(message.status()))
            .append("created_at", Fields.date(message.createdAt()));
    Fields.put(document, "parent_id", message.parentId().map(Fields::id));
    Fields.put(document, "usage", message.usage().map(MessageDocument::usage));
    return document;
  }

  static Message message(Document from) {
    return new Message(
        new MessageId(Fields.hex(from, "_id")),
        new SessionId(Fields.hex(from, "session_id")),
        new AgentId(Fields.hex(from, "agent_id")),
        new UserId(Fields.hex(from, "user_id")),
        Fields.number(from, "seq"),
        Fields.optionalHex(from, "parent_id").map(MessageId::new),
        Fields.constant(from, "role", Message.Role.class),
        from.getList("parts", Document.class, List.of()).stream()
            .map(MessageDocument::part)
            .toList(),
        new RunId(Fields.hex(from, "run_id")),
        Fields.constant(from, "status", Message.Status.class),
        Fields.optionalDocument(from, "usage").map(MessageDocument::usage),
        Fields.instant(from, "created_at"));
  }

  private static Document part(Part part) {
    return switch (part) {
      case Part.Text(String text) -> new Document("type", TEXT).append("text", text);
      case Part.ToolCall(String id, String function, String arguments) ->
          new Document("type", TOOL_CALL)
              .append("call_id", id)
              .append("function", function)
              .append("arguments", arguments);
      case Part.ToolResult result -> result(result);
    };
  }

  private static Document result(Part.ToolResult result) {
    Document document =
        new Document("type", TOOL_RESULT)
            .append("call_id", result.callId())
            .append("function", result.function())
            .append("content", result.content())
            .append("failed", result.failed());
    Fields.put(document, "duration_ms", result.took().map(Duration::toMillis));
    return document;
  }

  private static Part part(Document from) {
    String type = Fields.text(from, "type");
    return switch (type) {
      case TEXT -> new Part.Text(Fields.text(from, "text"));
      case TOOL_CALL ->
          new Part.ToolCall(
              Fields.text(from, "call_id"),
              Fields.text(from, "function"),
              Fields.text(from, "arguments"));
      case TOOL_RESULT ->
          new Part.ToolResult(
              Fields.text(from, "call_id"),
              Fields.text(from, "function"),
              Fields.text(from, "content"),
              Fields.flag(from, "failed"),
              Fields.optionalNumber(from, "duration_ms").map(Duration::ofMillis));
      default -> throw new IllegalStateException("a stored message has a part of type " + type);
    };
  }

  static Document usage(Usage usage) {
    return new Document("input_tokens", usage.inputTokens())
        .append("output_tokens", usage.outputTokens());
  }

  static Usage usage(Document from) {
    return new Usage(Fields.number(from, "input_tokens"), Fields.number(from, "output_tokens"));
  }
}
