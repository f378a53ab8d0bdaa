package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import io.vexel.core.users.VerificationKey;
import io.vexel.core.users.VerificationKeys;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Public keys in the collection {@code signing_keys}; its name is older than this port's. */
public final class MongoVerificationKeys implements VerificationKeys {
  private static final Bson EVERY_KEY = new Document();

  private final MongoStore store;

  public MongoVerificationKeys(MongoStore store) {
    this.store = store;
  }

  @Override
  public void add(VerificationKey key) {
    store.insert(Collection.SIGNING_KEYS, document(key));
  }

  @Override
  public List<VerificationKey> all() {
    return store.list(
        Collection.SIGNING_KEYS,
        EVERY_KEY,
        ascending("created_at", "_id"),
        MongoStore.EVERYTHING,
        MongoVerificationKeys::key);
  }

  private static Document document(VerificationKey key) {
    return new Document("_id", key.kid())
        .append("jwk", key.jwk())
        .append("created_at", Fields.date(key.createdAt()));
  }

  private static VerificationKey key(Document from) {
    return new VerificationKey(
        Fields.text(from, "_id"), Fields.text(from, "jwk"), Fields.instant(from, "created_at"));
  }
}
