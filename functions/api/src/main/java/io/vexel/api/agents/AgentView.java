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
    @Doc("Answers when the first model keeps failing before its first word.")
        @Nullable String fallbackModelId,
    ParametersView parameters,
    List<String> instructions,
    @Doc("What a person may want to begin a conversation with.") List<String> starters,
    List<String> tools,
    @Doc("Switched off agents refuse messages.") boolean isActive,
    Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant archivedAt,
    @Doc("Counts changes from 1.") long version) {
  public AgentView {
    instructions = List.copyOf(instructions);
    starters = List.copyOf(starters);
    tools = List.copyOf(tools);
  }
}
