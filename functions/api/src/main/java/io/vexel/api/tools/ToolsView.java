package io.vexel.api.tools;

import io.vexel.api.schema.Doc;
import java.util.List;

/** The tools of this installation, or of one agent. */
@Doc("Tools.")
public record ToolsView(List<ToolView> data) {
  public ToolsView {
    data = List.copyOf(data);
  }
}
