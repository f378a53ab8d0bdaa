package io.vexel.core.users;

import java.time.Duration;

/**
 * What a sign-in is carried by.
 *
 * @param access for every request
 * @param accessLifetime how long it is good for
 * @param refresh good for one exchange
 * @param refreshLifetime within which that has to happen
 */
public record TokenPair(
    String access, Duration accessLifetime, String refresh, Duration refreshLifetime) {

  /** Never the tokens. */
  @Override
  public String toString() {
    return "TokenPair[]";
  }
}
