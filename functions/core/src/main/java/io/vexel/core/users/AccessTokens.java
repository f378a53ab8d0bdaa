package io.vexel.core.users;

import java.time.Duration;
import java.time.Instant;

/** Access tokens: signed statements of who is asking, good for minutes. */
public interface AccessTokens {
  Duration LIFETIME = Duration.ofMinutes(15);

  /** What a token says besides its lifetime. */
  record Claims(UserId userId, AuthSessionId sessionId, Kind kind) {}

  /** What a token is good for: everything, or only for giving the second factor. */
  enum Kind {
    ACCESS,
    PENDING_TOTP
  }

  String issue(Claims claims, Instant now);

  /**
   * Reads and checks a token: signature, issuer, audience, type and lifetime.
   *
   * @throws io.vexel.core.Refusal.Unauthenticated {@code token-expired}, else {@code
   *     unauthenticated}
   */
  Claims verify(String token, Instant now);
}
