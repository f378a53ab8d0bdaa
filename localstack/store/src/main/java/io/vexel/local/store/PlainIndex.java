package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by the first field of an index that is not unique. It is kept in memory, and made
 * when it is first asked: an index that only makes documents expire costs nothing.
 */
final class PlainIndex extends EmptyIndex<Object> implements Narrowing {
  private final String field;
  private @Nullable Map<Object, Set<Object>> positions;

  PlainIndex(String name, List<IndexKey> keys) {
    super(name, keys);
    this.field = keys.getFirst().getKey();
  }

  @Override
  public Optional<Collection<Object>> candidates(
      Map<String, Object> named, Stream<DocumentWithPosition<Object>> documents) {
    if (field.contains(".") || !named.containsKey(field) || !simple(named.get(field))) {
      return Optional.empty();
    }
    if (positions == null) {
      positions = new HashMap<>();
      documents.forEach(one -> put(one.getDocument(), one.getPosition()));
    }
    return Optional.of(positions.getOrDefault(Missing.ofNullable(named.get(field)), Set.of()));
  }

  /** Whether two values are equal to MongoDB exactly if they are to Java. */
  private static boolean simple(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof ObjectId
        || value instanceof Boolean
        || value instanceof Instant;
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    put(document, position);
  }

  @Override
  public @Nullable Object remove(Document document) {
    remove(document, document.get("_id"));
    return null;
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    remove(before, position);
    put(after, position);
  }

  private void put(Document document, Object position) {
    if (positions != null) {
      for (Object value : values(document)) {
        positions.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(position);
      }
    }
  }

  private void remove(Document document, @Nullable Object position) {
    if (positions != null) {
      for (Object value : values(document)) {
        positions.computeIfPresent(
            value, (key, there) -> there.remove(position) && there.isEmpty() ? null : there);
      }
    }
  }

  /** A list is found by each of its items, too. */
  private Set<Object> values(Document document) {
    Object value = document.get(field);
    Set<Object> values = new HashSet<>();
    values.add(Missing.ofNullable(value));
    if (value instanceof Collection<?> items) {
      items.forEach(item -> values.add(Missing.ofNullable(item)));
    }
    return values;
  }
}
