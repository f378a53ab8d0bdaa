package io.vexel.testing;

import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.VerificationKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Public keys that last as long as this object. */
public final class InMemoryPublishedKeys implements PublishedKeys {
  private static final Comparator<VerificationKey> OLDEST_FIRST =
      Comparator.comparing(VerificationKey::createdAt).thenComparing(VerificationKey::kid);

  private final Map<String, VerificationKey> keys = new LinkedHashMap<>();

  @Override
  public synchronized void publish(VerificationKey key) {
    keys.merge(key.kid(), key, (first, again) -> until(first, again.expiresAt()));
  }

  private static VerificationKey until(VerificationKey key, Instant end) {
    return end.isAfter(key.expiresAt())
        ? new VerificationKey(key.kid(), key.jwk(), key.createdAt(), end)
        : key;
  }

  @Override
  public synchronized void forget(Instant before) {
    keys.values().removeIf(key -> key.expiresAt().isBefore(before));
  }

  @Override
  public synchronized List<VerificationKey> all() {
    return keys.values().stream().sorted(OLDEST_FIRST).toList();
  }
}
