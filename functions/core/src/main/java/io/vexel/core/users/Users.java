package io.vexel.core.users;

import io.vexel.core.Refusal;
import java.util.Optional;

/** The accounts. */
public interface Users {
  /**
   * Adds an account.
   *
   * @throws Refusal.Conflict {@code email-taken} if an account with the same e-mail key exists
   */
  void add(User user);

  Optional<User> find(UserId id);

  Optional<User> find(Email email);

  /**
   * Stores the changed account with its version raised by one, if the stored version is still the
   * one of {@code user}.
   *
   * @return the account as stored
   * @throws Refusal.Conflict {@code version-conflict} if somebody else was first, {@code
   *     email-taken} if the new e-mail belongs to another account
   */
  User replace(User user);

  boolean isEmpty();
}
