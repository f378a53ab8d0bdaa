package io.vexel.endpoints.chat;

import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.util.Optional;

/** Lists the conversations with one agent, the latest first. */
public final class ListAgentSessions implements Endpoint {
  private final Agents agents;
  private final Sessions sessions;

  public ListAgentSessions(Agents agents, Sessions sessions) {
    this.agents = agents;
    this.sessions = sessions;
  }

  @Override
  public Reply handle(Call call) {
    AgentId agent = agents.get(new AgentId(call.id("agent_id")), call.user()).id();
    return SessionPage.of(call, Optional.of(agent), sessions);
  }
}
