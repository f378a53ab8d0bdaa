package io.vexel.testing;

import io.vexel.core.agents.Agents;

final class InMemoryAgentsTest extends AgentsContract {
  private final Agents agents = new InMemoryAgents();

  @Override
  protected Agents agents() {
    return agents;
  }
}
