package io.vexel.endpoints.agents;

import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Lists the caller's agents, newest first. */
public final class ListAgents implements Endpoint {
  private final Agents agents;

  public ListAgents(Agents agents) {
    this.agents = agents;
  }

  @Override
  public Reply handle(Call call) {
    return call.page(agents.list(call.user(), call.page()), AgentViews::of);
  }
}
