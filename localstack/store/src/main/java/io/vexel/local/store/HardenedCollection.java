package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by indexes that are not unique, and by unique ones where the query names only
 * their first field or further fields; the engine would read the whole collection then.
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
    Document named = new Document();
    collectNamed(query, named);
    Optional<List<Object>> candidates =
        getIndexes().stream()
            .flatMap(index -> candidates(index, named).stream())
            .min(Comparator.comparingInt(Collection::size))
            .map(List::copyOf);
    return candidates.isPresent()
        ? matchDocuments(query, candidates.get(), order, skip, limit, batch, fields)
        : super.queryDocuments(query, order, skip, limit, batch, fields);
  }

  private Optional<Collection<Object>> candidates(Index<Object> index, Document named) {
    return index instanceof Narrowing narrowing
        ? narrowing.candidates(named, streamAllDocumentsWithPosition())
        : Optional.empty();
  }

  /** The fields that every match has with exactly this value; null stands for absent, too. */
  private static void collectNamed(Document query, Document into) {
    query.forEach((field, value) -> {
      if (field.equals("$and") && value instanceof Collection<?> all) {
        all.forEach(one -> collectNamed((Document) one, into));
      } else if (!field.startsWith("$") && plain(value)) {
        into.put(field, value);
      }
    });
  }

  private static boolean plain(@Nullable Object value) {
    return !(value instanceof Document)
        && !(value instanceof Collection)
        && !BsonRegularExpression.isRegularExpression(value);
  }
}
