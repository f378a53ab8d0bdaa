package io.vexel.api.agents;

/** The kinds of agents, as they travel. */
public enum AgentTypeName {
  ASSISTANT,
  ANALYST,
  SPECIALIST
}
