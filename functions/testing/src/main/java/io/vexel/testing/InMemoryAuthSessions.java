package io.vexel.testing;

import io.vexel.core.users.AuthSession;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins that last as long as this object. */
public final class InMemoryAuthSessions implements AuthSessions {
  private final Map<AuthSessionId, AuthSession> sessions = new LinkedHashMap<>();

  @Override
  public synchronized void add(AuthSession session) {
    if (sessions.putIfAbsent(session.id(), session) != null) {
      throw Refusals.duplicate();
    }
  }

  @Override
  public synchronized Optional<AuthSession> live(AuthSessionId id, UserId userId, Instant now) {
    return Optional.ofNullable(sessions.get(id))
        .filter(session -> session.userId().equals(userId))
        .filter(session -> session.revokedAt().isEmpty() && session.expiresAt().isAfter(now));
  }

  @Override
  public synchronized void used(AuthSessionId id, UserId userId, Instant now) {
    sessions.computeIfPresent(
        id,
        (key, session) ->
            session.userId().equals(userId) && session.revokedAt().isEmpty()
                ? with(session, now, session.revokedAt())
                : session);
  }

  @Override
  public synchronized void revoke(AuthSessionId id, UserId userId, Instant now) {
    sessions.computeIfPresent(
        id, (key, session) -> session.userId().equals(userId) ? revoked(session, now) : session);
  }

  @Override
  public synchronized void revokeOthers(UserId userId, AuthSessionId kept, Instant now) {
    sessions.replaceAll((key, session) ->
        session.userId().equals(userId) && !key.equals(kept) ? revoked(session, now) : session);
  }

  @Override
  public synchronized void revokeAll(UserId userId, Instant now) {
    sessions.replaceAll(
        (key, session) -> session.userId().equals(userId) ? revoked(session, now) : session);
  }

  private static AuthSession revoked(AuthSession session, Instant now) {
    return with(session, session.lastUsedAt(), session.revokedAt().or(() -> Optional.of(now)));
  }

  private static AuthSession with(
      AuthSession session, Instant lastUsedAt, Optional<Instant> revokedAt) {
    return new AuthSession(
        session.id(),
        session.userId(),
        session.address(),
        session.userAgent(),
        session.createdAt(),
        lastUsedAt,
        revokedAt,
        session.expiresAt());
  }
}
