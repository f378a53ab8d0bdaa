package io.vexel.testing;

import io.vexel.core.users.AuthSessions;

final class InMemoryAuthSessionsTest extends AuthSessionsContract {
  private final AuthSessions authSessions = new InMemoryAuthSessions();

  @Override
  protected AuthSessions authSessions() {
    return authSessions;
  }
}
