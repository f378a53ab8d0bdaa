package io.vexel.core.users;

import io.vexel.core.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Exchanges refresh tokens. Each is good once; using one again means that two parties have it, and
 * ends the sign-in, unless it comes so soon that it is the same person's other tab.
 */
public final class Refreshing {
  private static final Duration RACE = Duration.ofSeconds(20);

  private final Users users;
  private final AuthSessions sessions;
  private final RefreshTokens tokens;
  private final SignIns signIns;
  private final Clock clock;

  public Refreshing(
      Users users, AuthSessions sessions, RefreshTokens tokens, SignIns signIns, Clock clock) {
    this.users = users;
    this.sessions = sessions;
    this.tokens = tokens;
    this.signIns = signIns;
    this.clock = clock;
  }

  /**
   * New tokens for the old one.
   *
   * @throws Refusal.Unauthenticated {@code unauthenticated} for no token of ours, {@code
   *     session-revoked} if the sign-in has ended
   * @throws Refusal.Conflict {@code refresh-raced} if it was exchanged a moment ago
   */
  public TokenPair exchange(String token) {
    Instant now = clock.instant();
    RefreshToken known = known(token, now);
    AuthSession session = live(known, now);
    if (known.usedAt().isPresent()) {
      throw again(known, known.usedAt().get(), now);
    }
    if (!tokens.use(known.hash(), now)) {
      throw raced();
    }
    sessions.used(session.id(), session.userId(), now);
    return signIns.next(session);
  }

  /** Ends the sign-in of the token. */
  public void revoke(String token) {
    Instant now = clock.instant();
    RefreshToken known = known(token, now);
    sessions.revoke(known.sessionId(), known.userId(), now);
  }

  private RefreshToken known(String token, Instant now) {
    return tokens
        .find(RefreshSecrets.hash(token), now)
        .orElseThrow(() ->
            new Refusal.Unauthenticated(
                "unauthenticated", "this is no refresh token, or it has expired"));
  }

  private AuthSession live(RefreshToken token, Instant now) {
    return sessions
        .live(token.sessionId(), token.userId(), now)
        .filter(session -> users.find(session.userId()).filter(User::active).isPresent())
        .orElseThrow(Refreshing::ended);
  }

  private Refusal again(RefreshToken token, Instant usedAt, Instant now) {
    if (usedAt.plus(RACE).isAfter(now)) {
      return raced();
    }
    sessions.revoke(token.sessionId(), token.userId(), now);
    return ended();
  }

  private static Refusal ended() {
    return new Refusal.Unauthenticated("session-revoked", "this sign-in has ended; sign in again");
  }

  private static Refusal raced() {
    return new Refusal.Conflict(
        "refresh-raced", "this token was exchanged a moment ago; use the newer one");
  }
}
