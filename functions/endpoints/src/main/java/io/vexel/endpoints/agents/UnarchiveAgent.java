package io.vexel.endpoints.agents;

import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.util.Optional;

/** Brings an archived agent back. */
public final class UnarchiveAgent implements Endpoint {
  private final AgentChange change;

  public UnarchiveAgent(Agents agents, Clock clock) {
    this.change = new AgentChange(agents, clock);
  }

  @Override
  public Reply handle(Call call) {
    Agent agent =
        change.apply(call, old -> AgentParts.of(old).archivedAt(Optional.empty()).agent());
    return call.versioned(AgentViews.of(agent), agent.version());
  }
}
