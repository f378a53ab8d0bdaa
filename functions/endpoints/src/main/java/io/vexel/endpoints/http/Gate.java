package io.vexel.endpoints.http;

import io.vexel.api.Access;
import io.vexel.core.Refusal;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.Caller;
import io.vexel.core.users.User;
import io.vexel.core.users.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets in whom a route is for. The token alone is not enough: its sign-in has to be alive and its
 * account active right now, so that signing out takes effect at once.
 */
public final class Gate {
  private static final String SCHEME = "Bearer ";

  private final AccessTokens tokens;
  private final AuthSessions sessions;
  private final Users users;
  private final Clock clock;

  public Gate(AccessTokens tokens, AuthSessions sessions, Users users, Clock clock) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.users = users;
    this.clock = clock;
  }

  /** The bearer token of a request. */
  public static Optional<String> bearer(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty());
  }

  /**
   * Who is asking, if the route asks for that.
   *
   * @throws Refusal.Unauthenticated without a good token
   * @throws Refusal.Forbidden without the role
   */
  Optional<Caller> admit(Access access, Request request) {
    return switch (access) {
      case PUBLIC, REFRESH -> Optional.empty();
      case USER -> Optional.of(caller(request, AccessTokens.Kind.ACCESS));
      case ADMIN -> Optional.of(admin(request));
      case PENDING_TOTP -> Optional.of(caller(request, AccessTokens.Kind.PENDING_TOTP));
    };
  }

  private Caller admin(Request request) {
    Caller caller = caller(request, AccessTokens.Kind.ACCESS);
    if (!caller.superuser()) {
      throw new Refusal.Forbidden("forbidden", "only administrators may do this");
    }
    return caller;
  }

  private Caller caller(Request request, AccessTokens.Kind wanted) {
    Instant now = clock.instant();
    String token =
        bearer(request)
            .orElseThrow(() ->
                new Refusal.Unauthenticated(
                    "unauthenticated", "sign in and send the access token"));
    AccessTokens.Claims claims = tokens.verify(token, now);
    if (claims.kind() != wanted) {
      throw wrongKind(claims.kind());
    }
    User user =
        sessions
            .live(claims.sessionId(), claims.userId(), now)
            .flatMap(session -> users.find(session.userId()))
            .filter(User::active)
            .orElseThrow(() ->
                new Refusal.Unauthenticated(
                    "session-revoked", "this sign-in has ended; sign in again"));
    return new Caller(user.id(), claims.sessionId(), user.superuser());
  }

  private static Refusal wrongKind(AccessTokens.Kind given) {
    return given == AccessTokens.Kind.PENDING_TOTP
        ? new Refusal.Unauthenticated("totp-required", "give the code of your authenticator first")
        : new Refusal.Unauthenticated(
            "unauthenticated", "this takes the token of a sign-in that still owes a code");
  }
}
