package io.vexel.core.users;

import io.vexel.core.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Makes an administrator where there is nobody at all yet. */
public final class FirstAdmin {
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 16;

  private final Users users;
  private final Passwords passwords;
  private final Ids ids;
  private final SecureRandom random;
  private final Clock clock;

  public FirstAdmin(Users users, Passwords passwords, Ids ids, SecureRandom random, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /**
   * The administrator made just now.
   *
   * @param madeUpPassword to be shown once; empty if the password was given
   */
  public record Made(Email email, Optional<String> madeUpPassword) {}

  /**
   * Makes the administrator.
   *
   * @param password made up if empty
   * @return empty if there are accounts already
   */
  public Optional<Made> make(Email email, Optional<String> password) {
    if (!users.isEmpty()) {
      return Optional.empty();
    }
    String chosen = password.orElseGet(this::madeUp);
    users.add(
        new User(
            new UserId(ids.next()),
            email,
            true,
            "Administrator",
            Optional.of(passwords.hash(chosen)),
            true,
            true,
            clock.instant(),
            1));
    return Optional.of(
        new Made(email, password.isPresent() ? Optional.empty() : Optional.of(chosen)));
  }

  private String madeUp() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
