package io.vexel.endpoints;

import io.vexel.core.users.User;

/** Locks accounts. */
final class Locked {
  private Locked() {}

  static User of(User user) {
    return new User(
        user.id(),
        user.email(),
        user.emailValidated(),
        user.fullName(),
        user.passwordHash(),
        false,
        user.superuser(),
        user.createdAt(),
        user.version());
  }
}
