package io.vexel.endpoints.chat;

import io.vexel.api.chat.SessionsQuery;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Reply;
import java.util.Optional;

/** Lists conversations as the query asks for them. */
final class SessionPage {
  private SessionPage() {}

  static Reply of(Call call, Optional<AgentId> agent, Sessions sessions) {
    SessionsQuery query = call.query(SessionsQuery.class);
    Sessions.Filter filter =
        new Sessions.Filter(
            agent,
            Optional.ofNullable(query.q()),
            Optional.of(Boolean.TRUE.equals(query.archived())));
    return call.page(
        sessions.list(call.user(), filter, call.page(query.limit(), query.cursor())),
        SessionViews::of);
  }
}
