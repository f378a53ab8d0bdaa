package io.vexel.testing;

import io.vexel.core.Refusal;
import io.vexel.core.users.Email;
import io.vexel.core.users.User;
import io.vexel.core.users.UserId;
import io.vexel.core.users.Users;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts that last as long as this object. */
public final class InMemoryUsers implements Users {
  private final Map<UserId, User> users = new LinkedHashMap<>();
  private final Map<String, UserId> made = new LinkedHashMap<>();

  @Override
  public synchronized void add(User user) {
    refuseTakenEmail(user);
    if (users.putIfAbsent(user.id(), user) != null) {
      throw emailTaken();
    }
  }

  @Override
  public synchronized void add(User user, String idempotencyKey) {
    if (made.containsKey(idempotencyKey)) {
      throw new Refusal.Conflict(
          "idempotency-mismatch", "an account has been made with this idempotency key already");
    }
    add(user);
    made.put(idempotencyKey, user.id());
  }

  @Override
  public synchronized Optional<User> made(String idempotencyKey) {
    return Optional.ofNullable(made.get(idempotencyKey)).flatMap(this::find);
  }

  @Override
  public synchronized Optional<User> find(UserId id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public synchronized Optional<User> find(Email email) {
    return users.values().stream()
        .filter(user -> user.email().key().equals(email.key()))
        .findFirst();
  }

  @Override
  public synchronized User replace(User user) {
    User stored = users.get(user.id());
    if (stored == null || stored.version() != user.version()) {
      throw new Refusal.Conflict(
          "version-conflict", "could not change the account: it has changed meanwhile");
    }
    refuseTakenEmail(user);
    User next = withVersion(user, user.version() + 1);
    users.put(user.id(), next);
    return next;
  }

  @Override
  public synchronized boolean isEmpty() {
    return users.isEmpty();
  }

  private void refuseTakenEmail(User user) {
    if (find(user.email()).filter(other -> !other.id().equals(user.id())).isPresent()) {
      throw emailTaken();
    }
  }

  private static Refusal.Conflict emailTaken() {
    return new Refusal.Conflict("email-taken", "an account with this e-mail address exists");
  }

  private static User withVersion(User user, long version) {
    return new User(
        user.id(),
        user.email(),
        user.emailValidated(),
        user.fullName(),
        user.passwordHash(),
        user.active(),
        user.superuser(),
        user.createdAt(),
        version);
  }
}
