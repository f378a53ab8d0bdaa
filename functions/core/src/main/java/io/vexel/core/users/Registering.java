package io.vexel.core.users;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lets people make accounts for themselves, where that is open. */
public final class Registering {
  private final Users users;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Ids ids;
  private final Clock clock;
  private final boolean open;

  public Registering(
      Users users, Passwords passwords, Attempts attempts, Ids ids, Clock clock, boolean open) {
    this.users = users;
    this.passwords = passwords;
    this.attempts = attempts;
    this.ids = ids;
    this.clock = clock;
    this.open = open;
  }

  /**
   * What somebody registers with.
   *
   * @param idempotencyKey to ask again without registering twice
   */
  public record Application(
      Email email, String password, String fullName, Optional<String> idempotencyKey) {
    /** Never the password. */
    @Override
    public String toString() {
      return "Application[]";
    }
  }

  /**
   * Makes an account, or gives the one that the same application made before.
   *
   * @throws Refusal.Forbidden {@code forbidden} if registration is closed
   * @throws Refusal.Conflict {@code email-taken}
   * @throws Refusal.Invalid {@code idempotency-mismatch} if the key was used with another
   *     application
   */
  public User register(Application application) {
    if (!open) {
      throw new Refusal.Forbidden(
          "forbidden", "registration is closed here; ask an administrator for an invitation");
    }
    return earlier(application).orElseGet(() -> added(application));
  }

  /** Where the same application came twice at once, one finds what the other made. */
  private User added(Application application) {
    User user = user(application);
    try {
      application
          .idempotencyKey()
          .ifPresentOrElse(key -> users.add(user, key), () -> users.add(user));
      return user;
    } catch (Refusal.Conflict conflict) {
      return earlier(application).orElseThrow(() -> conflict);
    }
  }

  /**
   * Compared with the account as it is now, so that nothing about the password has to be kept but
   * its slow hash.
   */
  private Optional<User> earlier(Application application) {
    Optional<User> made = application.idempotencyKey().flatMap(users::made);
    if (made.isPresent() && !same(application, made.get())) {
      throw new Refusal.Invalid(
          "idempotency-mismatch",
          "the Idempotency-Key was used before, with another request",
          List.of());
    }
    return made;
  }

  /** Whoever guesses the password here is held back as at signing in. */
  private boolean same(Application application, User made) {
    if (!made.email().equals(application.email())
        || !made.fullName().equals(application.fullName())) {
      return false;
    }
    String account = made.email().key();
    attempts.check(account);
    boolean same = passwords.matches(application.password(), made.passwordHash());
    if (!same) {
      attempts.failed(account);
    }
    return same;
  }

  private User user(Application application) {
    return new User(
        new UserId(ids.next()),
        application.email(),
        false,
        application.fullName(),
        Optional.of(passwords.hash(application.password())),
        true,
        false,
        clock.instant(),
        1);
  }
}
