package io.vexel.core.users;

import io.vexel.core.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Begins sign-ins and hands out their tokens, one refresh token after the other. */
public final class SignIns {
  private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
  private static final Duration SESSION_LIFETIME = Duration.ofDays(90);

  private final AuthSessions sessions;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;
  private final RefreshSecrets secrets;
  private final Ids ids;
  private final Clock clock;

  public SignIns(
      AuthSessions sessions,
      RefreshTokens refreshTokens,
      AccessTokens accessTokens,
      RefreshSecrets secrets,
      Ids ids,
      Clock clock) {
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.accessTokens = accessTokens;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /** Begins a sign-in of the person on the device. */
  TokenPair begin(UserId user, Device device) {
    Instant now = clock.instant();
    AuthSession session =
        new AuthSession(
            new AuthSessionId(ids.next()),
            user,
            device.address(),
            device.userAgent(),
            now,
            now,
            Optional.empty(),
            now.plus(SESSION_LIFETIME));
    sessions.add(session);
    return next(session);
  }

  /** The next tokens of the sign-in; the refresh token does not outlive it. */
  TokenPair next(AuthSession session) {
    Instant now = clock.instant();
    String secret = secrets.next();
    Instant sliding = now.plus(REFRESH_LIFETIME);
    Instant expires = sliding.isBefore(session.expiresAt()) ? sliding : session.expiresAt();
    refreshTokens.add(
        new RefreshToken(
            RefreshSecrets.hash(secret),
            session.id(),
            session.userId(),
            Optional.empty(),
            expires));
    String access =
        accessTokens.issue(
            new AccessTokens.Claims(session.userId(), session.id(), AccessTokens.Kind.ACCESS), now);
    return new TokenPair(access, AccessTokens.LIFETIME, secret, Duration.between(now, expires));
  }
}
