package io.vexel.endpoints.agents;

import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.tools.Tools;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.tools.ToolViews;

/** Lists the tools of an agent. */
public final class ListAgentTools implements Endpoint {
  private final Agents agents;
  private final Tools tools;

  public ListAgentTools(Agents agents, Tools tools) {
    this.agents = agents;
    this.tools = tools;
  }

  @Override
  public Reply handle(Call call) {
    Agent agent = agents.get(new AgentId(call.id("agent_id")), call.user());
    return call.all(
        agent.tools().stream().flatMap(id -> tools.find(id).stream()).toList(), ToolViews::of);
  }
}
