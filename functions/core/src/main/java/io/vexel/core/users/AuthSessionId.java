package io.vexel.core.users;

import io.vexel.core.Ids;

/** Names one sign-in on one device. */
public record AuthSessionId(String value) {
  public AuthSessionId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
