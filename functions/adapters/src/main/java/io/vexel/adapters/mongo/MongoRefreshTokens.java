package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;

import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.RefreshToken;
import io.vexel.core.users.RefreshTokens;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Refresh tokens in the collection {@code refresh_tokens}, by the hash as id. */
public final class MongoRefreshTokens implements RefreshTokens {
  private final MongoStore store;

  public MongoRefreshTokens(MongoStore store) {
    this.store = store;
  }

  @Override
  public void add(RefreshToken token) {
    store.add(Collection.REFRESH_TOKENS, document(token));
  }

  @Override
  public Optional<RefreshToken> find(String hash, Instant now) {
    return store.find(Collection.REFRESH_TOKENS, good(hash, now)).map(MongoRefreshTokens::token);
  }

  @Override
  public boolean use(String hash, Instant now) {
    Bson unused = and(good(hash, now), eq("used_at", null));
    return store.update(Collection.REFRESH_TOKENS, unused, set("used_at", Fields.date(now)));
  }

  private static Bson good(String hash, Instant now) {
    return and(eq("_id", hash), gt("expires_at", Fields.date(now)));
  }

  private static Document document(RefreshToken token) {
    Document document =
        new Document("_id", token.hash())
            .append("session_id", Fields.id(token.sessionId()))
            .append("user_id", Fields.id(token.userId()))
            .append("expires_at", Fields.date(token.expiresAt()));
    Fields.put(document, "used_at", token.usedAt().map(Fields::date));
    return document;
  }

  private static RefreshToken token(Document from) {
    return new RefreshToken(
        Fields.text(from, "_id"),
        new AuthSessionId(Fields.hex(from, "session_id")),
        new UserId(Fields.hex(from, "user_id")),
        Fields.optionalInstant(from, "used_at"),
        Fields.instant(from, "expires_at"));
  }
}
