package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by a unique key also where the query names further fields; the engine would read
 * the whole collection then.
 */
final class HardenedCollection extends H2Collection {
  HardenedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> data,
      MVMap<String, Object> meta,
      CursorRegistry cursors) {
    super(database, name, options, data, meta, cursors);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query, Document order, int skip, int limit, int batch, Document fields) {
    for (Index<Object> index : getIndexes()) {
      if (index instanceof UniqueIndex unique && namesOneKey(query, unique.fields())) {
        Document key = new Document();
        unique.fields().forEach(field -> key.put(field, query.get(field)));
        return matchDocuments(query, unique.getPositions(key), order, skip, limit, batch, fields);
      }
    }
    return super.queryDocuments(query, order, skip, limit, batch, fields);
  }

  private static boolean namesOneKey(Document query, Set<String> fields) {
    return fields.stream().allMatch(field -> plain(query.get(field)));
  }

  private static boolean plain(@Nullable Object value) {
    return value != null
        && !(value instanceof Document)
        && !(value instanceof Iterable)
        && !BsonRegularExpression.isRegularExpression(value);
  }
}
