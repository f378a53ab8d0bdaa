package io.vexel.core.agents;

import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.users.UserId;
import java.util.Optional;

/** The agents, each visible only to its owner. */
public interface Agents {
  void add(Agent agent);

  Optional<Agent> find(AgentId id, UserId owner);

  /** The agent, archived or not, or the refusal that looks the same for absent and foreign ones. */
  default Agent get(AgentId id, UserId owner) {
    return find(id, owner)
        .orElseThrow(
            () -> new Refusal.NotFound("agent-not-found", "you have no agent with the id " + id));
  }

  /** The owner's agents that are not archived, newest first. */
  Slice<Agent> list(UserId owner, Slice.Request request);
}
