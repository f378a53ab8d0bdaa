package io.vexel.core.users;

import java.time.Instant;

/**
 * The public keys as processes share them: whoever signs publishes its key before its first token,
 * and again while it goes on signing.
 */
public interface PublishedKeys extends VerificationKeys {
  /** Adds the key. One of its name that is there stays, until the later of both ends. */
  void publish(VerificationKey key);

  /** Removes the keys whose time was over before then. */
  void forget(Instant before);
}
