package io.vexel.endpoints.chat;

import io.vexel.api.chat.SessionView;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Session;

/** How conversations look from outside. */
final class SessionViews {
  private SessionViews() {}

  static SessionView of(Session session) {
    return new SessionView(
        session.id().value(),
        session.agentId().value(),
        session.title(),
        session.label().pinned(),
        session.label().archivedAt().orElse(null),
        session.label().metadata(),
        session.messageCount(),
        session.activeRun().map(RunId::value).orElse(null),
        session.createdAt(),
        session.lastMessageAt(),
        session.version());
  }
}
