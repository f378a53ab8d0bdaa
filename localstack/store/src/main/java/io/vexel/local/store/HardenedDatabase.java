package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Keeps collections and unique indexes as maps of one file. */
final class HardenedDatabase extends AbstractSynchronizedMongoDatabase<Object> {
  // The backend finds its databases again by this prefix.
  private static final String DATA = "databases.";
  private static final String META = "meta.";

  private final MVStore store;

  HardenedDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, cursors);
    this.store = store;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    String full = getFullCollectionNamespace(name);
    MVMap<Object, Document> data = store.openMap(DATA + full, documents());
    MVMap<String, Object> meta = store.openMap(META + full);
    return new HardenedCollection(this, name, options, data, meta, cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    MVMap<KeyValue, Object> entries = store.openMap(indexMap(collection, index), entries());
    return new UniqueIndex(entries, index, keys, sparse);
  }

  private static MVMap.Builder<Object, Document> documents() {
    return new MVMap.Builder<Object, Document>()
        .keyType(new IdType())
        .valueType(new DocumentType());
  }

  private static MVMap.Builder<KeyValue, Object> entries() {
    return new MVMap.Builder<KeyValue, Object>()
        .keyType(new IndexEntryType())
        .valueType(new IdType());
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new PlainIndex(index, keys);
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String index) {
    super.dropIndex(collection, index);
    store.removeMap(indexMap(collection.getCollectionName(), index));
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    String full = getFullCollectionNamespace(name);
    store.removeMap(DATA + full);
    store.removeMap(META + full);
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    throw Refusals.refusal("renaming a collection");
  }

  private String indexMap(String collection, String index) {
    return getFullCollectionNamespace(collection) + "._index_" + index;
  }

  @Override
  protected long getStorageSize() {
    return store.getFileStore() == null ? 0 : store.getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
