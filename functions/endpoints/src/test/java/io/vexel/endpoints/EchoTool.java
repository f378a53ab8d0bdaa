package io.vexel.endpoints;

import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says what it is told, in {@link #TIME} by the clock of the tests. */
final class EchoTool implements Tool {
  static final Duration TIME = Duration.ofMillis(40);

  private final MovableClock clock;

  EchoTool(MovableClock clock) {
    this.clock = clock;
  }

  @Override
  public String id() {
    return "echo";
  }

  @Override
  public String name() {
    return "Echo";
  }

  @Override
  public String description() {
    return "Says what it is told.";
  }

  @Override
  public List<Function> functions() {
    return List.of(
        new Function(
            "echo_say",
            "Says it.",
            Map.of(
                "type",
                "object",
                "properties",
                Map.of("what", Map.of("type", "string")),
                "required",
                List.of("what"),
                "additionalProperties",
                false)));
  }

  @Override
  public Result call(String function, Map<String, Object> arguments, ToolContext context) {
    clock.move(TIME);
    return Result.of(String.valueOf(arguments.get("what")));
  }
}
