package io.vexel.core.users;

import java.util.List;

/**
 * The public keys that check access tokens. Whoever signs adds its key before its first token;
 * whoever checks reads them from here.
 */
public interface VerificationKeys {
  /** Adds the key, unless one with its name is there already. */
  void add(VerificationKey key);

  /** All keys, oldest first. */
  List<VerificationKey> all();
}
