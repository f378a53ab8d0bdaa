package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent as its owner sees it. */
@Doc("An agent.")
public record AgentView(
    String id,
    String name,
    String description,
    AgentTypeName agentType,
    String modelId,
    List<String> instructions,
    List<String> tools,
    @Doc("Switched off agents refuse messages.") boolean isActive,
    Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant archivedAt,
    @Doc("Counts changes from 1.") long version) {
  public AgentView {
    instructions = List.copyOf(instructions);
    tools = List.copyOf(tools);
  }
}
