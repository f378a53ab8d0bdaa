package io.vexel.endpoints.chat;

import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.util.Optional;

/** Lists the caller's conversations, the latest first. */
public final class ListSessions implements Endpoint {
  private final Sessions sessions;

  public ListSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Reply handle(Call call) {
    return SessionPage.of(call, Optional.empty(), sessions);
  }
}
