package io.vexel.core.users;

import io.vexel.core.Ids;

/** Names a person. */
public record UserId(String value) {
  public UserId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
