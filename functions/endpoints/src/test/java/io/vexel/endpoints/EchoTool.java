package io.vexel.endpoints;

import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says what it is told. */
final class EchoTool implements Tool {
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
    return Result.of(String.valueOf(arguments.get("what")));
  }
}
