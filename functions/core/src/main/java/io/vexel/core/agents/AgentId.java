package io.vexel.core.agents;

import io.vexel.core.Ids;

/** Names an agent. */
public record AgentId(String value) {
  public AgentId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
