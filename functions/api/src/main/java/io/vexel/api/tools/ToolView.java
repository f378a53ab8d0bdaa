package io.vexel.api.tools;

import io.vexel.api.schema.Doc;
import java.util.List;
import java.util.Map;

/** A tool an agent may have. */
@Doc("A tool.")
public record ToolView(
    @Doc(value = "Stable name.", example = "calculator") String id,
    String name,
    String description,
    @Doc("What a model can call.") List<Function> functions) {
  public ToolView {
    functions = List.copyOf(functions);
  }

  /** An operation of the tool, as models see it. */
  @Doc("An operation of a tool.")
  public record Function(
      @Doc(value = "tool_operation", example = "calculator_evaluate") String name,
      String description,
      @Doc("JSON Schema of the arguments.") Map<String, Object> parameters) {}
}
