package io.vexel.adapters.tokens;

import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.VerificationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A signing key that is published before its first token and again every few minutes while it goes
 * on signing, each time until after the last of those tokens is over. So a key that nobody signs
 * with any more leaves by itself, and none leaves before, however long processes that started with
 * it live on beside those that started with the next.
 */
public final class PublishedKey {
  /** How long it signs without being published again. */
  private static final Duration SIGNS = Duration.ofMinutes(5);

  /** For clocks that differ, and for what others remember of the key set. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  /** From publishing a key to its end, unless it is published again. */
  public static final Duration LASTS = SIGNS.plus(AccessTokens.LIFETIME).plus(MARGIN);

  private static final Duration A_DAY = Duration.ofDays(1);

  private final SigningKey key;
  private final PublishedKeys published;
  private Instant due = Instant.MIN;

  public PublishedKey(SigningKey key, PublishedKeys published) {
    this.key = key;
    this.published = published;
  }

  /**
   * Publishes those keys of a set that nobody has published yet, for a day: whoever remembers keys
   * for a while then knows them by the time they sign.
   */
  public static void announce(String keySet, PublishedKeys published, Instant now) {
    Set<String> there =
        published.all().stream().map(VerificationKey::kid).collect(Collectors.toSet());
    KeySet.parse(keySet).stream()
        .filter(key -> !there.contains(key.kid()))
        .map(key -> new VerificationKey(key.kid(), key.jwk(), now, now.plus(A_DAY)))
        .forEach(published::publish);
  }

  /** The key, good for signing now. */
  synchronized SigningKey at(Instant now) {
    if (!due.isAfter(now)) {
      published.publish(key.verificationKey(now, now.plus(LASTS)));
      published.forget(now.minus(A_DAY));
      due = now.plus(SIGNS);
    }
    return key;
  }
}
