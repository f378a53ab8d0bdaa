package io.vexel.endpoints.chat;

import io.vexel.api.chat.MessageView;
import io.vexel.api.chat.PartView;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Part;
import java.time.Duration;

/** How messages look from outside. */
final class MessageViews {
  private MessageViews() {}

  static MessageView of(Message message) {
    return new MessageView(
        message.id().value(),
        message.sessionId().value(),
        message.agentId().value(),
        message.seq(),
        message.parentId().map(MessageId::value).orElse(null),
        role(message.role()),
        status(message.status()),
        message.parts().stream().map(MessageViews::part).toList(),
        message.runId().value(),
        message.usage().map(RunViews::usage).orElse(null),
        message.createdAt());
  }

  private static MessageView.Role role(Message.Role role) {
    return switch (role) {
      case USER -> MessageView.Role.USER;
      case ASSISTANT -> MessageView.Role.ASSISTANT;
    };
  }

  private static MessageView.Status status(Message.Status status) {
    return switch (status) {
      case COMPLETE -> MessageView.Status.COMPLETE;
      case PARTIAL -> MessageView.Status.PARTIAL;
      case FAILED -> MessageView.Status.FAILED;
      case CANCELLED -> MessageView.Status.CANCELLED;
    };
  }

  private static PartView part(Part part) {
    return switch (part) {
      case Part.Text(String text) -> new PartView.Text(text);
      case Part.ToolCall(String id, String function, String arguments) ->
          new PartView.ToolCall(id, function, arguments);
      case Part.ToolResult result ->
          new PartView.ToolResult(
              result.callId(),
              result.function(),
              result.content(),
              result.failed(),
              result.took().map(Duration::toMillis).orElse(null));
    };
  }
}
