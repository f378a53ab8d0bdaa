package io.vexel.adapters.tokens;

import com.nimbusds.jose.jwk.ECKey;
import io.vexel.core.Refusal;
import io.vexel.core.users.VerificationKey;
import io.vexel.core.users.VerificationKeys;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys as this process saw them last, at most a few minutes ago. A name it does not know
 * makes it look again at once, since a key may be used as soon as it is published; but where a look
 * was in vain, the next one waits, since anybody can make names up.
 */
final class KnownKeys {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final VerificationKeys source;
  private List<VerificationKey> seen = List.of();
  private Map<String, ECKey> parsed = Map.of();
  private Instant stale = Instant.MIN;
  private Instant inVain = Instant.MIN;

  KnownKeys(VerificationKeys source) {
    this.source = source;
  }

  synchronized Optional<ECKey> find(String kid, Instant now) {
    Optional<ECKey> known = good(kid, now);
    if (known.isPresent() ? stale.isAfter(now) : inVain.plus(PAUSE).isAfter(now)) {
      return known;
    }
    if (known.isPresent()) {
      refresh(now);
      return good(kid, now);
    }
    look(now);
    Optional<ECKey> found = good(kid, now);
    if (found.isEmpty()) {
      inVain = now;
    }
    return found;
  }

  private Optional<ECKey> good(String kid, Instant now) {
    return VerificationKeys.good(seen, now).stream()
        .filter(key -> key.kid().equals(kid))
        .findFirst()
        .map(key -> parsed.get(kid));
  }

  /** What is known holds on while there is nobody to ask. */
  private void refresh(Instant now) {
    try {
      look(now);
    } catch (Refusal.Unavailable away) {
      stale = now.plus(PAUSE);
    }
  }

  private void look(Instant now) {
    List<VerificationKey> found = source.all();
    Map<String, ECKey> readable = new HashMap<>();
    for (VerificationKey key : found) {
      try {
        readable.put(key.kid(), ECKey.parse(key.jwk()));
      } catch (ParseException e) {
        throw new IllegalStateException("a stored public key cannot be read: " + key.kid(), e);
      }
    }
    seen = found;
    parsed = readable;
    stale = now.plus(FRESH);
  }
}
