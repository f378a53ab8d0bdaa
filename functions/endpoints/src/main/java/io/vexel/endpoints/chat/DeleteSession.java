package io.vexel.endpoints.chat;

import io.vexel.core.chat.Clearing;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Removes one of the caller's conversations with everything that was said in it. */
public final class DeleteSession implements Endpoint {
  private final Sessions sessions;
  private final Clearing clearing;

  public DeleteSession(Sessions sessions, Clearing clearing) {
    this.sessions = sessions;
    this.clearing = clearing;
  }

  @Override
  public Reply handle(Call call) {
    Session session = sessions.get(new SessionId(call.id("session_id")), call.user());
    clearing.session(session.id(), call.user(), call.expects(session.version()));
    return Reply.empty(204);
  }
}
