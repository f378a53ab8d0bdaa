package io.vexel.core.users;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The public keys that check access tokens. */
public interface VerificationKeys {
  /** All keys, oldest first, those whose time is over among them. */
  List<VerificationKey> all();

  /** The keys that are good now. */
  default List<VerificationKey> good(Instant now) {
    return good(all(), now);
  }

  /**
   * Those of the keys that are good now: whose time is not over, and in any case the one whose time
   * is over last. So a key leaves soon after another has taken its place, and an installation where
   * nobody has signed in for a while is not without any.
   */
  static List<VerificationKey> good(List<VerificationKey> keys, Instant now) {
    Instant last =
        keys.stream()
            .map(VerificationKey::expiresAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    return keys.stream()
        .filter(key -> key.expiresAt().isAfter(now) || key.expiresAt().equals(last))
        .toList();
  }
}
