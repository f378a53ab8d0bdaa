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

  /**
   * Which agents are wanted; empty stands for any.
   *
   * @param words must be in the name, in upper or lower case; without control characters
   * @param tool must be among its tools
   */
  record Filter(
      Optional<AgentType> type,
      Optional<String> words,
      Optional<Boolean> active,
      Optional<String> tool) {
    public static final Filter ANY =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What comes first in a list. */
  enum Order {
    NEWEST,
    /** By name, whatever its upper and lower case. */
    NAME,
    LAST_CHANGED
  }

  /** The owner's agents that are not archived; positions are of this order only. */
  Slice<Agent> list(UserId owner, Filter filter, Order order, Slice.Request request);

  /** The owner's agents that are not archived, newest first. */
  default Slice<Agent> list(UserId owner, Slice.Request request) {
    return list(owner, Filter.ANY, Order.NEWEST, request);
  }

  /** Removes the agent; nothing happens if it is gone. */
  void remove(AgentId id, UserId owner);
}
