package io.vexel.core.users;

import java.time.Instant;
import java.util.Optional;

/** The sign-ins. */
public interface AuthSessions {
  void add(AuthSession session);

  /** The session, unless it is revoked or has expired by {@code now}. */
  Optional<AuthSession> live(AuthSessionId id, UserId userId, Instant now);

  /** Notes when the session was used; one that has ended stays as it is. */
  void used(AuthSessionId id, UserId userId, Instant now);

  /** Ends the session; ending an ended one changes nothing. */
  void revoke(AuthSessionId id, UserId userId, Instant now);

  /** Ends all sessions of the person but one. */
  void revokeOthers(UserId userId, AuthSessionId kept, Instant now);

  /** Ends all sessions of the person. */
  void revokeAll(UserId userId, Instant now);
}
