package io.vexel.endpoints.chat;

import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Shows one of the caller's conversations. */
public final class GetSession implements Endpoint {
  private final Sessions sessions;

  public GetSession(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Reply handle(Call call) {
    Session session = sessions.get(new SessionId(call.id("session_id")), call.user());
    return call.versioned(SessionViews.of(session), session.version());
  }
}
