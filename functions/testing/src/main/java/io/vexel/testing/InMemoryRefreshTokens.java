package io.vexel.testing;

import io.vexel.core.users.RefreshToken;
import io.vexel.core.users.RefreshTokens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Refresh tokens that last as long as this object. */
public final class InMemoryRefreshTokens implements RefreshTokens {
  private final Map<String, RefreshToken> tokens = new LinkedHashMap<>();

  @Override
  public synchronized void add(RefreshToken token) {
    if (tokens.putIfAbsent(token.hash(), token) != null) {
      throw Refusals.duplicate();
    }
  }

  @Override
  public synchronized Optional<RefreshToken> find(String hash, Instant now) {
    return Optional.ofNullable(tokens.get(hash)).filter(token -> token.expiresAt().isAfter(now));
  }

  @Override
  public synchronized boolean use(String hash, Instant now) {
    Optional<RefreshToken> unused = find(hash, now).filter(token -> token.usedAt().isEmpty());
    unused.ifPresent(token -> tokens.put(hash, used(token, now)));
    return unused.isPresent();
  }

  private static RefreshToken used(RefreshToken token, Instant now) {
    return new RefreshToken(
        token.hash(), token.sessionId(), token.userId(), Optional.of(now), token.expiresAt());
  }
}
