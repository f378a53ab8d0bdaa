package io.vexel.core.chat;

import io.vexel.core.Ids;

/** Names a conversation. */
public record SessionId(String value) {
  public SessionId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
