package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import io.vexel.core.Refusal;
import io.vexel.core.users.Email;
import io.vexel.core.users.User;
import io.vexel.core.users.UserId;
import io.vexel.core.users.Users;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Accounts in the collection {@code users}; a document's id is its user's. */
public final class MongoUsers implements Users {
  private final MongoStore store;

  public MongoUsers(MongoStore store) {
    this.store = store;
  }

  @Override
  public void add(User user) {
    if (!store.insert(Collection.USERS, document(user))) {
      throw emailTaken();
    }
  }

  @Override
  public void add(User user, String idempotencyKey) {
    Document document = document(user).append("idempotency_key", idempotencyKey);
    if (!store.insert(Collection.USERS, document)) {
      throw made(idempotencyKey).isPresent()
          ? new Refusal.Conflict(
              "idempotency-mismatch", "an account has been made with this idempotency key already")
          : emailTaken();
    }
  }

  @Override
  public Optional<User> made(String idempotencyKey) {
    return find(eq("idempotency_key", idempotencyKey));
  }

  @Override
  public Optional<User> find(UserId id) {
    return find(eq("_id", Fields.id(id)));
  }

  @Override
  public Optional<User> find(Email email) {
    return find(eq("email_key", email.key()));
  }

  private Optional<User> find(Bson which) {
    return store.find(Collection.USERS, which).map(MongoUsers::user);
  }

  @Override
  public User replace(User user) {
    User next = withVersion(user, user.version() + 1);
    Bson current = and(eq("_id", Fields.id(user.id())), eq("version", user.version()));
    boolean unique =
        store.with(
            Collection.USERS, users -> Failures.unlessDuplicate(() -> swap(users, current, next)));
    if (!unique) {
      throw emailTaken();
    }
    return next;
  }

  private static void swap(MongoCollection<Document> users, Bson current, User next) {
    if (users.updateOne(current, change(next)).getMatchedCount() == 0) {
      throw new Refusal.Conflict(
          "version-conflict", "could not change the account: it has changed meanwhile");
    }
  }

  @Override
  public boolean isEmpty() {
    return store.with(
        Collection.USERS,
        users -> {
          FindIterable<Document> any = users.find().projection(include("_id")).limit(1);
          return any.first() == null;
        });
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

  /** Sets every field, so that the key of idempotency stays. */
  private static Document change(User user) {
    Document fields = document(user);
    fields.remove("_id");
    Document change = new Document("$set", fields);
    return user.passwordHash().isPresent()
        ? change
        : change.append("$unset", new Document("password_hash", ""));
  }

  private static Document document(User user) {
    Document document =
        new Document("_id", Fields.id(user.id()))
            .append("email", user.email().address())
            .append("email_key", user.email().key())
            .append("email_validated", user.emailValidated())
            .append("full_name", user.fullName())
            .append("is_active", user.active())
            .append("is_superuser", user.superuser())
            .append("created_at", Fields.date(user.createdAt()))
            .append("version", user.version());
    Fields.put(document, "password_hash", user.passwordHash());
    return document;
  }

  private static User user(Document from) {
    return new User(
        new UserId(Fields.hex(from, "_id")),
        new Email(Fields.text(from, "email")),
        Fields.flag(from, "email_validated"),
        Fields.text(from, "full_name"),
        Fields.optionalText(from, "password_hash"),
        Fields.flag(from, "is_active"),
        Fields.flag(from, "is_superuser"),
        Fields.instant(from, "created_at"),
        Fields.number(from, "version"));
  }
}
