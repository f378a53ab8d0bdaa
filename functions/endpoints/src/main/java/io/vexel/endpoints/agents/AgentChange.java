package io.vexel.endpoints.agents;

import io.vexel.core.Refusal;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Changes one of the caller's agents, from the version that the caller has seen. */
final class AgentChange {
  private final Agents agents;
  private final Clock clock;

  AgentChange(Agents agents, Clock clock) {
    this.agents = agents;
    this.clock = clock;
  }

  /** Applies the change and answers with the agent as it is then. */
  Agent apply(Call call, UnaryOperator<Agent> change) {
    Agent agent = agents.get(new AgentId(call.id("agent_id")), call.user());
    call.expects(agent.version());
    Agent changed = change.apply(agent);
    return changed.equals(agent) ? agent : agents.replace(touched(changed));
  }

  /** As {@link #apply}, for agents that are not archived. */
  Agent applyToActive(Call call, UnaryOperator<Agent> change) {
    return apply(
        call,
        agent -> {
          if (agent.archivedAt().isPresent()) {
            throw new Refusal.Conflict(
                "agent-archived", "could not change the agent: it is archived");
          }
          return change.apply(agent);
        });
  }

  private Agent touched(Agent agent) {
    return AgentParts.of(agent).updatedAt(clock.instant()).agent();
  }
}
