package io.vexel.endpoints.agents;

import io.vexel.api.agents.NewAgentBody;
import io.vexel.core.Ids;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Models;
import io.vexel.core.tools.Tools;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes an agent. */
public final class CreateAgent implements Endpoint {
  private final NewAgents newAgents;
  private final Models models;
  private final Tools tools;
  private final Ids ids;
  private final Clock clock;

  public CreateAgent(Agents agents, Models models, Tools tools, Ids ids, Clock clock) {
    this.newAgents = new NewAgents(agents);
    this.models = models;
    this.tools = tools;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Reply handle(Call call) {
    NewAgentBody body = call.body(NewAgentBody.class);
    return newAgents.add(call, () -> agent(body, call));
  }

  private Agent agent(NewAgentBody body, Call call) {
    return new Agent(
        new AgentId(ids.next()),
        call.user(),
        body.name(),
        Objects.requireNonNullElse(body.description(), ""),
        AgentViews.type(body.agentType()),
        ModelIds.choice(body.modelId(), body.fallbackModelId(), body.parameters(), models),
        Objects.requireNonNullElse(body.instructions(), List.of()),
        Objects.requireNonNullElse(body.starters(), List.of()),
        KnownTools.checked(Objects.requireNonNullElse(body.tools(), List.of()), tools),
        true,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
