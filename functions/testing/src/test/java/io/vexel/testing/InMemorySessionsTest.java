package io.vexel.testing;

import io.vexel.core.chat.Sessions;

final class InMemorySessionsTest extends SessionsContract {
  private final Sessions sessions = new InMemorySessions();

  @Override
  protected Sessions sessions() {
    return sessions;
  }
}
