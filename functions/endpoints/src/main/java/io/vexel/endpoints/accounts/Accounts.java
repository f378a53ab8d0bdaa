package io.vexel.endpoints.accounts;

import io.vexel.api.accounts.UserView;
import io.vexel.core.users.Device;
import io.vexel.core.users.User;
import io.vexel.endpoints.http.Request;

/** How accounts and requests correspond. */
final class Accounts {
  private Accounts() {}

  static UserView view(User user) {
    return new UserView(
        user.id().value(),
        user.email().address(),
        user.emailValidated(),
        user.active(),
        user.superuser(),
        user.fullName(),
        user.passwordHash().isPresent(),
        false);
  }

  static Device device(Request request) {
    return new Device(request.address(), request.header("User-Agent").orElse(""));
  }
}
