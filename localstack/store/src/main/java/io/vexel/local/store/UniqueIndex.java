package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index in one map; it also stops documents from growing larger than MongoDB lets them.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements Narrowing {
  private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;

  private final MVMap<KeyValue, Object> entries;

  UniqueIndex(MVMap<KeyValue, Object> entries, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.entries = entries;
  }

  @Override
  public Optional<Collection<Object>> candidates(
      Map<String, Object> named, Stream<DocumentWithPosition<Object>> documents) {
    if (keys().stream().allMatch(field -> named.get(field) != null)) {
      List<Object> found = new ArrayList<>();
      getPositions(new Document(named)).forEach(found::add);
      return Optional.of(found);
    }
    Object first = named.get(keys().getFirst());
    return first == null || isSparse() ? Optional.empty() : Optional.of(beginning(first));
  }

  /** Where the documents are whose first field has this value, in the order of the others. */
  private List<Object> beginning(Object first) {
    List<Object> found = new ArrayList<>();
    KeyValue from = new KeyValue(first).normalized();
    Cursor<KeyValue, Object> cursor = entries.cursor(from);
    while (cursor.hasNext() && cursor.next().get(0).equals(from.get(0))) {
      found.add(cursor.getValue());
    }
    return found;
  }

  @Override
  public synchronized void checkUpdate(
      Document before, Document after, MongoCollection<Object> collection) {
    if (Bson.size(after) > LARGEST_DOCUMENT) {
      throw new MongoServerError(
          17419, "Resulting document after update is larger than 16777216 bytes");
    }
    super.checkUpdate(before, after, collection);
  }

  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return entries.remove(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return entries.putIfAbsent(key, Missing.ofNullable(position)) == null;
  }

  @Override
  protected Iterable<Entry<KeyValue, Object>> getIterable() {
    return entries.entrySet();
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    return entries.get(key);
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
