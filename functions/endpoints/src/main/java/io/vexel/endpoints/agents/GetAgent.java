package io.vexel.endpoints.agents;

import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Shows one of the caller's agents. */
public final class GetAgent implements Endpoint {
  private final Agents agents;

  public GetAgent(Agents agents) {
    this.agents = agents;
  }

  @Override
  public Reply handle(Call call) {
    Agent agent = agents.get(new AgentId(call.id("agent_id")), call.user());
    return call.versioned(AgentViews.of(agent), agent.version());
  }
}
