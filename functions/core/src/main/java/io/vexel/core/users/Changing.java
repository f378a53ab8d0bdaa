package io.vexel.core.users;

import io.vexel.core.Refusal;
import java.time.Clock;
import java.util.Optional;

/** Lets people change their own accounts. */
public final class Changing {
  private final Users users;
  private final Passwords passwords;
  private final AuthSessions sessions;
  private final Attempts attempts;
  private final Clock clock;

  public Changing(
      Users users, Passwords passwords, AuthSessions sessions, Attempts attempts, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.sessions = sessions;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * What is to change; empty stays.
   *
   * @param original the password so far, which has to be right to change password or e-mail
   */
  public record Changes(
      Optional<String> original,
      Optional<String> password,
      Optional<String> fullName,
      Optional<Email> email) {

    boolean sensitive() {
      return password.isPresent() || email.isPresent();
    }

    /** Never the passwords. */
    @Override
    public String toString() {
      return "Changes[]";
    }
  }

  /**
   * Changes the caller's account. A new password signs out all other devices; a new e-mail address
   * has yet to be validated.
   *
   * @throws Refusal.Invalid if the password so far is wrong
   * @throws Refusal.Conflict {@code email-taken}, {@code version-conflict}
   */
  public User change(Caller caller, Changes changes) {
    User user =
        users
            .find(caller.userId())
            .orElseThrow(
                () -> new Refusal.Unauthenticated("session-revoked", "this account is gone"));
    if (changes.sensitive() && user.passwordHash().isPresent()) {
      prove(user, changes.original().orElse(""));
    }
    User changed = users.replace(changed(user, changes));
    if (changes.password().isPresent()) {
      sessions.revokeOthers(user.id(), caller.sessionId(), clock.instant());
    }
    return changed;
  }

  private void prove(User user, String original) {
    String account = user.email().key();
    attempts.check(account);
    if (!passwords.matches(original, user.passwordHash())) {
      attempts.failed(account);
      throw Refusal.Invalid.of("/original", "must be your password so far");
    }
  }

  private User changed(User user, Changes changes) {
    Email email = changes.email().orElse(user.email());
    return new User(
        user.id(),
        email,
        user.emailValidated() && email.key().equals(user.email().key()),
        changes.fullName().orElse(user.fullName()),
        changes.password().map(passwords::hash).or(user::passwordHash),
        user.active(),
        user.superuser(),
        user.createdAt(),
        user.version());
  }
}
