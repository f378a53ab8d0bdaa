package io.vexel.core.users;

import java.time.Instant;
import java.util.Optional;

/**
 * A person with an account.
 *
 * @param passwordHash absent for accounts that never set a password
 * @param active false locks the account out
 * @param superuser may administer
 * @param version counts changes; replaced by compare-and-set
 */
public record User(
    UserId id,
    Email email,
    boolean emailValidated,
    String fullName,
    Optional<String> passwordHash,
    boolean active,
    boolean superuser,
    Instant createdAt,
    long version) {

  /** Never the hash. */
  @Override
  public String toString() {
    return "User[" + id + "]";
  }
}
