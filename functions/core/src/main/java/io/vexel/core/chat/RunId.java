package io.vexel.core.chat;

import io.vexel.core.Ids;

/** Names a run. */
public record RunId(String value) {
  public RunId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
