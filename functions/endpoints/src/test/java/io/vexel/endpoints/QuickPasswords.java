package io.vexel.endpoints;

import io.vexel.core.users.Passwords;
import java.util.Optional;

/** Hides passwords from nobody, quickly. */
class QuickPasswords implements Passwords {
  @Override
  public String hash(String password) {
    return "hash of " + password;
  }

  @Override
  public boolean matches(String password, Optional<String> hash) {
    return hash.equals(Optional.of(hash(password)));
  }
}
