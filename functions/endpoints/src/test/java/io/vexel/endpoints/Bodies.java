package io.vexel.endpoints;

import io.vexel.api.Route;
import java.util.Map;

/** For each route a body that it takes. */
final class Bodies {
  private Bodies() {}

  static Map<String, Object> valid(Route route) {
    return switch (route) {
      case REGISTER -> Map.of("email", "new@example.org", "password", "12345678");
      case UPDATE_ME -> Map.of("full_name", "Somebody Else");
      case CREATE_AGENT, REPLACE_AGENT -> Map.of("name", "Sums", "agent_type", "analyst");
      case UPDATE_AGENT -> Map.of("description", "Changed");
      case UPDATE_SESSION -> Map.of("pinned", true);
      case ADD_AGENT_TOOL -> Map.of("tool_id", "echo");
      case CHAT_WITH_AGENT, STREAM_CHAT -> Map.of("message", "Hello?");
      default -> Map.of();
    };
  }
}
