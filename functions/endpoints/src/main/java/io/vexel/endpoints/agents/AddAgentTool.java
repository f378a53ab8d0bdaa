package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentToolBody;
import io.vexel.core.Refusal;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.core.tools.Tools;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.util.stream.Stream;

/** Gives a tool to an agent. */
public final class AddAgentTool implements Endpoint {
  private static final int MOST = 32;

  private final AgentChange change;
  private final Tools tools;

  public AddAgentTool(Agents agents, Tools tools, Clock clock) {
    this.change = new AgentChange(agents, clock);
    this.tools = tools;
  }

  @Override
  public Reply handle(Call call) {
    String tool = call.body(AgentToolBody.class).toolId();
    Agent agent = change.applyToActive(call, old -> with(old, tool));
    return call.versioned(AgentViews.of(agent), agent.version());
  }

  private Agent with(Agent agent, String tool) {
    if (agent.tools().contains(tools.get(tool).id())) {
      return agent;
    }
    if (agent.tools().size() >= MOST) {
      throw Refusal.Invalid.of("/tool_id", "would be one more than the %d tools".formatted(MOST));
    }
    return AgentParts.of(agent)
        .tools(Stream.concat(agent.tools().stream(), Stream.of(tool)).toList())
        .agent();
  }
}
