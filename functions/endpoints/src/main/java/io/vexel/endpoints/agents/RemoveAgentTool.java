package io.vexel.endpoints.agents;

import io.vexel.core.Refusal;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;

/** Takes a tool from an agent. */
public final class RemoveAgentTool implements Endpoint {
  private final AgentChange change;

  public RemoveAgentTool(Agents agents, Clock clock) {
    this.change = new AgentChange(agents, clock);
  }

  @Override
  public Reply handle(Call call) {
    String tool = call.named("tool_id");
    change.applyToActive(call, old -> without(old, tool));
    return Reply.empty(204);
  }

  private static Agent without(Agent agent, String tool) {
    if (!agent.tools().contains(tool)) {
      throw new Refusal.NotFound("tool-not-found", "the agent does not have this tool");
    }
    return AgentParts.of(agent)
        .tools(agent.tools().stream().filter(id -> !id.equals(tool)).toList())
        .agent();
  }
}
