package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentTypeView;
import io.vexel.core.agents.AgentType;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.util.List;

/** Lists the kinds of agents with what each starts from. */
public final class ListAgentTypes implements Endpoint {
  @Override
  public Reply handle(Call call) {
    return call.all(List.of(AgentType.values()), ListAgentTypes::view);
  }

  private static AgentTypeView view(AgentType type) {
    return new AgentTypeView(
        AgentViews.name(type), type.label(), type.description(), type.instructions(), type.tools());
  }
}
