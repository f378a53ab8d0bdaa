package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentChangesBody;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Models;
import io.vexel.core.tools.Tools;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;

/** Changes something about an agent. */
public final class UpdateAgent implements Endpoint {
  private final AgentChange change;
  private final Models models;
  private final Tools tools;

  public UpdateAgent(Agents agents, Models models, Tools tools, Clock clock) {
    this.change = new AgentChange(agents, clock);
    this.models = models;
    this.tools = tools;
  }

  @Override
  public Reply handle(Call call) {
    AgentChangesBody body = call.body(AgentChangesBody.class);
    Agent agent =
        change.applyToActive(
            call,
            old ->
                AgentParts.of(old)
                    .name(body.name())
                    .description(body.description())
                    .type(body.agentType())
                    .model(ModelIds.changed(old.model(), body, models))
                    .starters(body.starters())
                    .instructions(body.instructions())
                    .tools(body.tools() == null ? null : KnownTools.checked(body.tools(), tools))
                    .active(body.isActive())
                    .agent());
    return call.versioned(AgentViews.of(agent), agent.version());
  }
}
