package io.vexel.core.agents;

import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.users.UserId;
import java.util.Optional;

/** The agents, each visible only to its owner. */
public interface Agents {
  void add(Agent agent);

  /**
   * Adds the agent under the owner's key.
   *
   * @throws Refusal.Conflict {@code idempotency-mismatch} if the owner has an agent with that key
   */
  void add(Agent agent, Idempotency key);

  /** An agent and the request that made it. */
  record Keyed(Agent agent, String bodyHash) {}

  /** The agent that was added under this key. */
  Optional<Keyed> find(String key, UserId owner);

  /**
   * Stores the changed agent with its version raised by one, if the stored version is still the one
   * of {@code agent}.
   *
   * @return the agent as stored
   * @throws Refusal.Conflict {@code version-conflict} if somebody else was first
   */
  Agent replace(Agent agent);

  Optional<Agent> find(AgentId id, UserId owner);

  /** The agent, archived or not, or the refusal that looks the same for absent and foreign ones. */
  default Agent get(AgentId id, UserId owner) {
    return find(id, owner)
        .orElseThrow(
            () -> new Refusal.NotFound("agent-not-found", "you have no agent with the id " + id));
  }

  /** The owner's agents that are not archived, newest first. */
  Slice<Agent> list(UserId owner, Slice.Request request);

  /** Removes the agent; nothing happens if it is gone. */
  void remove(AgentId id, UserId owner);
}
