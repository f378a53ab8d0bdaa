package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Instant;
import java.util.List;

/** Removes the documents whose time is over by a TTL index; the engine only lists such indexes. */
final class Expiry {
  private static final String INDEXES = "system.indexes";
  private static final String SECONDS = "expireAfterSeconds";

  private Expiry() {}

  static void sweep(MongoDatabase database, Instant now) {
    MongoCollection<?> indexes = database.resolveCollection(INDEXES, false);
    if (indexes == null) {
      return;
    }
    List<Document> found = indexes.queryAllAsStream().toList();
    for (Document index : found) {
      if (index.get(SECONDS) instanceof Number seconds) {
        sweep(database, index, now.minusSeconds(seconds.longValue()));
      }
    }
  }

  private static void sweep(MongoDatabase database, Document index, Instant oldest) {
    String name = Utils.getCollectionNameFromFullName(Fields.text(index, "ns"));
    MongoCollection<?> collection = database.resolveCollection(name, false);
    String field = Fields.document(index, "key").keySet().iterator().next();
    if (collection != null) {
      Document expired = new Document("$type", "date").append("$lte", oldest);
      collection.deleteDocuments(new Document(field, expired), 0, NoopOplog.get());
    }
  }
}
