package io.vexel.core.users;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import java.time.Clock;
import java.util.Optional;

/** Lets people make accounts for themselves, where that is open. */
public final class Registering {
  private final Users users;
  private final Passwords passwords;
  private final Ids ids;
  private final Clock clock;
  private final boolean open;

  public Registering(Users users, Passwords passwords, Ids ids, Clock clock, boolean open) {
    this.users = users;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
    this.open = open;
  }

  /**
   * Makes an account.
   *
   * @throws Refusal.Forbidden {@code forbidden} if registration is closed
   * @throws Refusal.Conflict {@code email-taken}
   */
  public User register(Email email, String password, String fullName) {
    if (!open) {
      throw new Refusal.Forbidden(
          "forbidden", "registration is closed here; ask an administrator for an invitation");
    }
    User user =
        new User(
            new UserId(ids.next()),
            email,
            false,
            fullName,
            Optional.of(passwords.hash(password)),
            true,
            false,
            clock.instant(),
            1);
    users.add(user);
    return user;
  }
}
