package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import java.util.List;

/** A kind of agent with what it starts from. */
@Doc("A kind of agent.")
public record AgentTypeView(
    AgentTypeName id,
    String name,
    String description,
    @Doc("Come before the agent's own.") List<String> instructions,
    @Doc("Ids of the tools a new one is offered.") List<String> tools) {
  public AgentTypeView {
    instructions = List.copyOf(instructions);
    tools = List.copyOf(tools);
  }
}
