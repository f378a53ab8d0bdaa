package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import io.vexel.core.users.AuthSession;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Sign-ins in the collection {@code auth_sessions}. */
public final class MongoAuthSessions implements AuthSessions {
  private final MongoStore store;

  public MongoAuthSessions(MongoStore store) {
    this.store = store;
  }

  @Override
  public void add(AuthSession session) {
    store.add(Collection.AUTH_SESSIONS, document(session));
  }

  @Override
  public Optional<AuthSession> live(AuthSessionId id, UserId userId, Instant now) {
    Bson which = and(unrevoked(id, userId), gt("expires_at", Fields.date(now)));
    return store.find(Collection.AUTH_SESSIONS, which).map(MongoAuthSessions::session);
  }

  @Override
  public void used(AuthSessionId id, UserId userId, Instant now) {
    store.update(
        Collection.AUTH_SESSIONS, unrevoked(id, userId), set("last_used_at", Fields.date(now)));
  }

  @Override
  public void revoke(AuthSessionId id, UserId userId, Instant now) {
    store.update(Collection.AUTH_SESSIONS, unrevoked(id, userId), revoked(now));
  }

  @Override
  public void revokeOthers(UserId userId, AuthSessionId kept, Instant now) {
    Bson which =
        and(
            eq("user_id", Fields.id(userId)),
            eq("revoked_at", null),
            or(lt("_id", Fields.id(kept)), gt("_id", Fields.id(kept))));
    store.with(Collection.AUTH_SESSIONS, sessions -> sessions.updateMany(which, revoked(now)));
  }

  @Override
  public void revokeAll(UserId userId, Instant now) {
    Bson which = and(eq("user_id", Fields.id(userId)), eq("revoked_at", null));
    store.with(Collection.AUTH_SESSIONS, sessions -> sessions.updateMany(which, revoked(now)));
  }

  private static Bson unrevoked(AuthSessionId id, UserId userId) {
    return and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(userId)), eq("revoked_at", null));
  }

  private static Bson revoked(Instant now) {
    return set("revoked_at", Fields.date(now));
  }

  private static Document document(AuthSession session) {
    Document document =
        new Document("_id", Fields.id(session.id()))
            .append("user_id", Fields.id(session.userId()))
            .append("address", session.address())
            .append("user_agent", session.userAgent())
            .append("created_at", Fields.date(session.createdAt()))
            .append("last_used_at", Fields.date(session.lastUsedAt()))
            .append("expires_at", Fields.date(session.expiresAt()));
    Fields.put(document, "revoked_at", session.revokedAt().map(Fields::date));
    return document;
  }

  private static AuthSession session(Document from) {
    return new AuthSession(
        new AuthSessionId(Fields.hex(from, "_id")),
        new UserId(Fields.hex(from, "user_id")),
        Fields.text(from, "address"),
        Fields.text(from, "user_agent"),
        Fields.instant(from, "created_at"),
        Fields.instant(from, "last_used_at"),
        Fields.optionalInstant(from, "revoked_at"),
        Fields.instant(from, "expires_at"));
  }
}
