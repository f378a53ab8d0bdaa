package io.vexel.testing;

import io.vexel.core.users.VerificationKey;
import io.vexel.core.users.VerificationKeys;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Public keys that last as long as this object. */
public final class InMemoryVerificationKeys implements VerificationKeys {
  private static final Comparator<VerificationKey> OLDEST_FIRST =
      Comparator.comparing(VerificationKey::createdAt).thenComparing(VerificationKey::kid);

  private final Map<String, VerificationKey> keys = new LinkedHashMap<>();

  @Override
  public synchronized void add(VerificationKey key) {
    keys.putIfAbsent(key.kid(), key);
  }

  @Override
  public synchronized List<VerificationKey> all() {
    return keys.values().stream().sorted(OLDEST_FIRST).toList();
  }
}
