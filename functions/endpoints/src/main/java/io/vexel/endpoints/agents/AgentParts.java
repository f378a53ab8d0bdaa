package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentTypeName;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.ModelChoice;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agent taken apart, to put it together again with some parts changed. */
final class AgentParts {
  private final Agent from;
  private String name;
  private String description;
  private AgentType type;
  private ModelChoice model;
  private List<String> instructions;
  private List<String> starters;
  private List<String> tools;
  private boolean active;
  private Optional<Instant> updatedAt;
  private Optional<Instant> archivedAt;

  private AgentParts(Agent from) {
    this.from = from;
    name = from.name();
    description = from.description();
    type = from.type();
    model = from.model();
    instructions = from.instructions();
    starters = from.starters();
    tools = from.tools();
    active = from.active();
    updatedAt = from.updatedAt();
    archivedAt = from.archivedAt();
  }

  static AgentParts of(Agent agent) {
    return new AgentParts(agent);
  }

  AgentParts name(@Nullable String given) {
    name = Objects.requireNonNullElse(given, name);
    return this;
  }

  AgentParts description(@Nullable String given) {
    description = Objects.requireNonNullElse(given, description);
    return this;
  }

  AgentParts type(@Nullable AgentTypeName given) {
    type = given == null ? type : AgentViews.type(given);
    return this;
  }

  AgentParts model(ModelChoice given) {
    model = given;
    return this;
  }

  AgentParts instructions(@Nullable List<String> given) {
    instructions = Objects.requireNonNullElse(given, instructions);
    return this;
  }

  AgentParts starters(@Nullable List<String> given) {
    starters = Objects.requireNonNullElse(given, starters);
    return this;
  }

  AgentParts tools(@Nullable List<String> given) {
    tools = Objects.requireNonNullElse(given, tools);
    return this;
  }

  AgentParts active(@Nullable Boolean given) {
    active = Objects.requireNonNullElse(given, active);
    return this;
  }

  AgentParts updatedAt(Instant at) {
    updatedAt = Optional.of(at);
    return this;
  }

  AgentParts archivedAt(Optional<Instant> at) {
    archivedAt = at;
    return this;
  }

  Agent agent() {
    return new Agent(
        from.id(),
        from.userId(),
        name,
        description,
        type,
        model,
        instructions,
        starters,
        tools,
        active,
        from.createdAt(),
        updatedAt,
        archivedAt,
        from.version());
  }
}
