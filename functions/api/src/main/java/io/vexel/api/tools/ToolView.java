package io.vexel.api.tools;

import io.vexel.api.schema.Doc;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool an agent may have. */
@Doc("A tool.")
public record ToolView(
    @Doc(value = "Stable name.", example = "calculator") String id,
    String name,
    String description,
    @Doc("What a model can call.") List<Function> functions,
    boolean available,
    @Doc("What an operator has to set to make it available.") @Nullable String missingSetting) {
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
