package io.vexel.core.chat;

import io.vexel.core.Ids;

/** Names a message. */
public record MessageId(String value) {
  public MessageId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
