package io.vexel.endpoints.chat;

import io.vexel.api.chat.ClearQuery;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Clearing;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Removes one conversation with an agent, or all of them. */
public final class ClearHistory implements Endpoint {
  private final Agents agents;
  private final Sessions sessions;
  private final Clearing clearing;

  public ClearHistory(Agents agents, Sessions sessions, Clearing clearing) {
    this.agents = agents;
    this.sessions = sessions;
    this.clearing = clearing;
  }

  @Override
  public Reply handle(Call call) {
    AgentId agent = agents.get(new AgentId(call.id("agent_id")), call.user()).id();
    String session = call.query(ClearQuery.class).sessionId();
    if (session == null) {
      clearing.agent(agent, call.user());
    } else {
      clearing.session(AgentSession.of(session, agent, call, sessions), call.user());
    }
    return Reply.empty(204);
  }
}
