package io.vexel.core.users;

import java.time.Instant;
import java.util.Optional;

/** The refresh tokens, by their hash. */
public interface RefreshTokens {
  void add(RefreshToken token);

  /** The token, used or not, unless it has expired by {@code now}. */
  Optional<RefreshToken> find(String hash, Instant now);

  /**
   * Marks the token used. Of several callers at once exactly one is told true.
   *
   * @return false if it was used already
   */
  boolean use(String hash, Instant now);
}
