package io.vexel.endpoints.chat;

import io.vexel.api.chat.HistoryQuery;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Lists messages with an agent, newest first: of one conversation, or of all. */
public final class GetHistory implements Endpoint {
  private final Agents agents;
  private final Sessions sessions;
  private final Messages messages;

  public GetHistory(Agents agents, Sessions sessions, Messages messages) {
    this.agents = agents;
    this.sessions = sessions;
    this.messages = messages;
  }

  @Override
  public Reply handle(Call call) {
    AgentId agent = agents.get(new AgentId(call.id("agent_id")), call.user()).id();
    HistoryQuery query = call.query(HistoryQuery.class);
    Slice.Request page = call.page(query.limit(), query.cursor());
    Slice<Message> found =
        query.sessionId() == null
            ? messages.ofAgent(agent, call.user(), page)
            : messages.ofSession(
                AgentSession.of(query.sessionId(), agent, call, sessions), call.user(), page);
    return call.page(found, MessageViews::of);
  }
}
