package io.vexel.adapters.tokens;

import com.nimbusds.jose.jwk.ECKey;
import io.vexel.core.users.VerificationKey;
import io.vexel.core.users.VerificationKeys;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys this process has seen. A name it does not know makes it look again, though not
 * more often than every few seconds: processes restored from a snapshot hold old keys, and anybody
 * can make names up.
 */
final class KnownKeys {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final VerificationKeys source;
  private Map<String, ECKey> known = Map.of();
  private Instant looked = Instant.MIN;

  KnownKeys(VerificationKeys source) {
    this.source = source;
  }

  synchronized Optional<ECKey> find(String kid, Instant now) {
    if (!known.containsKey(kid) && looked.plus(PAUSE).isBefore(now)) {
      look(now);
    }
    return Optional.ofNullable(known.get(kid));
  }

  private void look(Instant now) {
    Map<String, ECKey> seen = new HashMap<>();
    for (VerificationKey key : source.all()) {
      try {
        seen.put(key.kid(), ECKey.parse(key.jwk()));
      } catch (ParseException e) {
        throw new IllegalStateException("a stored public key cannot be read: " + key.kid(), e);
      }
    }
    known = seen;
    looked = now;
  }
}
