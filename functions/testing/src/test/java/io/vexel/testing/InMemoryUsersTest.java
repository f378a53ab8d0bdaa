package io.vexel.testing;

import io.vexel.core.users.Users;

final class InMemoryUsersTest extends UsersContract {
  private final Users users = new InMemoryUsers();

  @Override
  protected Users users() {
    return users;
  }
}
