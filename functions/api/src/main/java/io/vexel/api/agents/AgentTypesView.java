package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import java.util.List;

/** All kinds of agents. */
@Doc("All kinds of agents.")
public record AgentTypesView(List<AgentTypeView> data) {
  public AgentTypesView {
    data = List.copyOf(data);
  }
}
