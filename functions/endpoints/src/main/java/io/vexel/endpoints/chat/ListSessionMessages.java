package io.vexel.endpoints.chat;

import io.vexel.core.chat.Messages;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Lists the messages of one conversation, newest first; branches show in their parent ids. */
public final class ListSessionMessages implements Endpoint {
  private final Sessions sessions;
  private final Messages messages;

  public ListSessionMessages(Sessions sessions, Messages messages) {
    this.sessions = sessions;
    this.messages = messages;
  }

  @Override
  public Reply handle(Call call) {
    SessionId session = sessions.get(new SessionId(call.id("session_id")), call.user()).id();
    return call.page(messages.ofSession(session, call.user(), call.page()), MessageViews::of);
  }
}
