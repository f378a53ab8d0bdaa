package io.vexel.core.users;

import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in on one device. Access tokens name it, and die with it.
 *
 * @param address the client's network address
 * @param userAgent what the client said it is, cut to 256 characters
 */
public record AuthSession(
    AuthSessionId id,
    UserId userId,
    String address,
    String userAgent,
    Instant createdAt,
    Instant lastUsedAt,
    Optional<Instant> revokedAt,
    Instant expiresAt) {

  public AuthSession {
    userAgent = userAgent.length() > 256 ? userAgent.substring(0, 256) : userAgent;
  }
}
