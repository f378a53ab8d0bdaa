package io.vexel.endpoints.chat;

import io.vexel.core.Refusal;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;

/** Finds a conversation with one agent. */
final class AgentSession {
  private AgentSession() {}

  static SessionId of(String id, AgentId agent, Call call, Sessions sessions) {
    Session session = sessions.get(new SessionId(id), call.user());
    if (!session.agentId().equals(agent)) {
      throw new Refusal.NotFound("session-not-found", "this agent has no session with that id");
    }
    return session.id();
  }
}
