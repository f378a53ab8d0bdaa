package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentBody;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Models;
import io.vexel.core.tools.Tools;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Changes an agent as a whole. */
public final class ReplaceAgent implements Endpoint {
  private final AgentChange change;
  private final Models models;
  private final Tools tools;

  public ReplaceAgent(Agents agents, Models models, Tools tools, Clock clock) {
    this.change = new AgentChange(agents, clock);
    this.models = models;
    this.tools = tools;
  }

  @Override
  public Reply handle(Call call) {
    AgentBody body = call.body(AgentBody.class);
    Agent agent =
        change.applyToActive(
            call,
            old ->
                AgentParts.of(old)
                    .name(body.name())
                    .description(Objects.requireNonNullElse(body.description(), ""))
                    .type(body.agentType())
                    .model(
                        ModelIds.choice(
                            body.modelId(), body.fallbackModelId(), body.parameters(), models))
                    .starters(Objects.requireNonNullElse(body.starters(), List.of()))
                    .instructions(Objects.requireNonNullElse(body.instructions(), List.of()))
                    .tools(
                        KnownTools.checked(
                            Objects.requireNonNullElse(body.tools(), List.of()), tools))
                    .active(Objects.requireNonNullElse(body.isActive(), true))
                    .agent());
    return call.versioned(AgentViews.of(agent), agent.version());
  }
}
