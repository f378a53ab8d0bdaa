package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentTypeName;
import io.vexel.api.agents.AgentView;
import io.vexel.api.agents.ParametersView;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentType;

/** How agents look from outside. */
final class AgentViews {
  private AgentViews() {}

  static AgentView of(Agent agent) {
    return new AgentView(
        agent.id().value(),
        agent.name(),
        agent.description(),
        name(agent.type()),
        agent.model().id(),
        agent.model().fallbackId().orElse(null),
        new ParametersView(
            agent.model().temperature().orElse(null), agent.model().maxOutputTokens().orElse(null)),
        agent.instructions(),
        agent.starters(),
        agent.tools(),
        agent.active(),
        agent.createdAt(),
        agent.updatedAt().orElse(null),
        agent.archivedAt().orElse(null),
        agent.version());
  }

  static AgentTypeName name(AgentType type) {
    return switch (type) {
      case ASSISTANT -> AgentTypeName.ASSISTANT;
      case ANALYST -> AgentTypeName.ANALYST;
      case SPECIALIST -> AgentTypeName.SPECIALIST;
    };
  }

  static AgentType type(AgentTypeName name) {
    return switch (name) {
      case ASSISTANT -> AgentType.ASSISTANT;
      case ANALYST -> AgentType.ANALYST;
      case SPECIALIST -> AgentType.SPECIALIST;
    };
  }
}
