package io.vexel.endpoints.chat;

import io.vexel.api.chat.SessionChangesBody;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Renames, pins, archives or annotates one of the caller's conversations. */
public final class UpdateSession implements Endpoint {
  private static final int TRIES = 10;

  private final Sessions sessions;
  private final Clock clock;

  public UpdateSession(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Somebody else may be first, the job that finds a title above all: then it is done anew. */
  @Override
  public Reply handle(Call call) {
    SessionChangesBody body = call.body(SessionChangesBody.class);
    for (int tries = 1; ; tries++) {
      try {
        return changed(call, body);
      } catch (Refusal.Conflict other) {
        if (tries == TRIES) {
          throw other;
        }
      }
    }
  }

  private Reply changed(Call call, SessionChangesBody body) {
    Session session = sessions.get(new SessionId(call.id("session_id")), call.user());
    call.expects(session.version());
    Session.Label label = changed(session.label(), body);
    Session now = label.equals(session.label()) ? session : sessions.relabel(session, label);
    return call.versioned(SessionViews.of(now), now.version());
  }

  private Session.Label changed(Session.Label label, SessionChangesBody body) {
    return new Session.Label(
        Objects.requireNonNullElse(body.title(), label.title()),
        Objects.requireNonNullElse(body.pinned(), label.pinned()),
        body.archived() == null ? label.archivedAt() : archived(label, body.archived()),
        Objects.requireNonNullElse(body.metadata(), label.metadata()));
  }

  private Optional<Instant> archived(Session.Label label, boolean archived) {
    return archived ? label.archivedAt().or(() -> Optional.of(clock.instant())) : Optional.empty();
  }
}
