package io.vexel.core.users;

import java.util.Optional;

/** Hashes passwords so that a stolen database does not give them away. */
public interface Passwords {
  String hash(String password);

  /**
   * Whether the password belongs to the hash. Without a hash the answer is no, but takes as long as
   * any other: how long it takes must not tell whether an account exists.
   */
  boolean matches(String password, Optional<String> hash);
}
