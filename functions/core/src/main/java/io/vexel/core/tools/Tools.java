package io.vexel.core.tools;

import io.vexel.core.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools this installation has, by id and by function. */
public final class Tools {
  /** A tool and one of its functions. */
  public record Operation(Tool tool, Tool.Function function) {}

  private final Map<String, Tool> byId = new LinkedHashMap<>();

  public Tools(List<Tool> tools) {
    tools.forEach(tool -> byId.put(tool.id(), tool));
  }

  public Collection<Tool> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Tool> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The tool, or the refusal that says that there is none. */
  public Tool get(String id) {
    return find(id)
        .orElseThrow(() -> new Refusal.NotFound("tool-not-found", "there is no tool with this id"));
  }

  /** The functions of these tools by function name; unknown ids are left out. */
  public Map<String, Operation> operations(List<String> ids) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    for (String id : ids) {
      find(id)
          .ifPresent(tool ->
              tool.functions().forEach(f -> operations.put(f.name(), new Operation(tool, f))));
    }
    return operations;
  }
}
