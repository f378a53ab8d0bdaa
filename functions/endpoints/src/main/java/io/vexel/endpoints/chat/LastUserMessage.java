package io.vexel.endpoints.chat;

import io.vexel.core.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the person said last in the messages of an AG-UI client. The others are not looked at:
 * what was said before is known here, and better.
 */
final class LastUserMessage {
  private static final int LONGEST = 50_000;

  private LastUserMessage() {}

  static String of(List<Map<String, Object>> messages) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if ("user".equals(messages.get(i).get("role"))) {
        return checked(text(messages.get(i).get("content")), "/messages/%d/content".formatted(i));
      }
    }
    throw Refusal.Invalid.of("/messages", "must have a message of the role user");
  }

  /** A string, or a list of parts of which the text ones count. */
  private static String text(@Nullable Object content) {
    if (content instanceof String text) {
      return text;
    }
    StringBuilder text = new StringBuilder();
    if (content instanceof List<?> parts) {
      for (Object part : parts) {
        if (part instanceof Map<?, ?> known && known.get("text") instanceof String piece) {
          text.append(piece);
        }
      }
    }
    return text.toString();
  }

  private static String checked(String text, String pointer) {
    if (text.isBlank()) {
      throw Refusal.Invalid.of(pointer, "must not be blank");
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw Refusal.Invalid.of(pointer, "must have at most %d characters".formatted(LONGEST));
    }
    return text;
  }
}
