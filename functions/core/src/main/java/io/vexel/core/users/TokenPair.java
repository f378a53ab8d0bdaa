package io.vexel.core.users;

import java.time.Duration;
import java.time.Instant;

/**
 * What a sign-in is carried by.
 *
 * @param access for every request
 * @param accessLifetime how long it is good for
 * @param refresh good for one exchange
 */
public record TokenPair(
    String access, Duration accessLifetime, String refresh, Instant refreshExpiresAt) {

  /** Never the tokens. */
  @Override
  public String toString() {
    return "TokenPair[]";
  }
}
