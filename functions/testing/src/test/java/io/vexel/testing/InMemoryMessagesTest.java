package io.vexel.testing;

import io.vexel.core.chat.Messages;

final class InMemoryMessagesTest extends MessagesContract {
  private final Messages messages = new InMemoryMessages();

  @Override
  protected Messages messages() {
    return messages;
  }
}
