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

  /**
   * Adds an account under a key of whoever asked for it.
   *
   * @throws Refusal.Conflict {@code idempotency-mismatch} if an account was made with that key,
   *     otherwise as {@link #add(User)}
   */
  void add(User user, String idempotencyKey);

  /** The account that was added under this key, as it is now. */
  Optional<User> made(String idempotencyKey);

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
