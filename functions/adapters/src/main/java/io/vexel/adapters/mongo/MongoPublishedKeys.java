package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.VerificationKey;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Public keys in the collection {@code signing_keys}; its name is older than this port's. */
public final class MongoPublishedKeys implements PublishedKeys {
  private static final Bson EVERY_KEY = new Document();

  private final MongoStore store;

  public MongoPublishedKeys(MongoStore store) {
    this.store = store;
  }

  /** Another process may forget the key at the moment in which this one finds it. */
  @Override
  public void publish(VerificationKey key) {
    if (!add(key) && !extend(key) && !there(key)) {
      add(key);
    }
  }

  private boolean add(VerificationKey key) {
    return store.insert(Collection.SIGNING_KEYS, document(key));
  }

  private boolean extend(VerificationKey key) {
    Bson shorter = and(eq("_id", key.kid()), lt("expires_at", Fields.date(key.expiresAt())));
    return store.update(
        Collection.SIGNING_KEYS, shorter, set("expires_at", Fields.date(key.expiresAt())));
  }

  private boolean there(VerificationKey key) {
    return store.find(Collection.SIGNING_KEYS, eq("_id", key.kid())).isPresent();
  }

  @Override
  public void forget(Instant before) {
    store.remove(Collection.SIGNING_KEYS, lt("expires_at", Fields.date(before)));
  }

  @Override
  public List<VerificationKey> all() {
    return store.list(
        Collection.SIGNING_KEYS,
        EVERY_KEY,
        ascending("created_at", "_id"),
        MongoStore.EVERYTHING,
        MongoPublishedKeys::key);
  }

  private static Document document(VerificationKey key) {
    return new Document("_id", key.kid())
        .append("jwk", key.jwk())
        .append("created_at", Fields.date(key.createdAt()))
        .append("expires_at", Fields.date(key.expiresAt()));
  }

  private static VerificationKey key(Document from) {
    return new VerificationKey(
        Fields.text(from, "_id"),
        Fields.text(from, "jwk"),
        Fields.instant(from, "created_at"),
        Fields.instant(from, "expires_at"));
  }
}
