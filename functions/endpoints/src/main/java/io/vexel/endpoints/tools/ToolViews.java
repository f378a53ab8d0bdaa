package io.vexel.endpoints.tools;

import io.vexel.api.tools.ToolView;
import io.vexel.core.tools.Tool;

/** How tools look from outside. */
public final class ToolViews {
  private ToolViews() {}

  public static ToolView of(Tool tool) {
    return new ToolView(
        tool.id(),
        tool.name(),
        tool.description(),
        tool.functions().stream()
            .map(f -> new ToolView.Function(f.name(), f.description(), f.parameters()))
            .toList(),
        true,
        null);
  }
}
