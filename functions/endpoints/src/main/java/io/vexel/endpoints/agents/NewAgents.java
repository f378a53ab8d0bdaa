package io.vexel.endpoints.agents;

import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Adds agents, once for each idempotency key. */
final class NewAgents {
  private final Agents agents;

  NewAgents(Agents agents) {
    this.agents = agents;
  }

  /** Adds the agent, or answers with the one that the same request made before. */
  Reply add(Call call, Supplier<Agent> make) {
    Optional<Idempotency> key = call.idempotency();
    Optional<Agent> earlier = key.flatMap(used -> earlier(used, call));
    Agent agent = earlier.orElseGet(() -> added(make.get(), key, call));
    return call.versioned(AgentViews.of(agent), agent.version())
        .with("Location", "/api/v1/agents/" + agent.id());
  }

  private Optional<Agent> earlier(Idempotency key, Call call) {
    return agents
        .find(key.key(), call.user())
        .map(made -> {
          if (!made.bodyHash().equals(key.bodyHash())) {
            throw new Refusal.Invalid(
                "idempotency-mismatch",
                "the Idempotency-Key was used before, with another request",
                List.of());
          }
          return made.agent();
        });
  }

  /** Where the same request came twice at once, one finds what the other made. */
  private Agent added(Agent agent, Optional<Idempotency> key, Call call) {
    if (key.isEmpty()) {
      agents.add(agent);
      return agent;
    }
    try {
      agents.add(agent, key.get());
      return agent;
    } catch (Refusal.Conflict conflict) {
      return earlier(key.get(), call).orElseThrow(() -> conflict);
    }
  }
}
