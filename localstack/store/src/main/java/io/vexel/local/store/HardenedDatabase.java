package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.FileStore;

/** Keeps collections and unique indexes as maps of one file. */
final class HardenedDatabase extends AbstractSynchronizedMongoDatabase<Object> {
  // The backend finds its databases again by this prefix.
  private static final String DATA = "databases.";
  private static final String META = "meta.";

  private final Maps maps;

  HardenedDatabase(String name, Maps maps, CursorRegistry cursors) {
    super(name, cursors);
    this.maps = maps;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    String full = getFullCollectionNamespace(name);
    return new HardenedCollection(
        this,
        name,
        options,
        maps.documents(DATA + full),
        maps.numbers(META + full),
        cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new UniqueIndex(maps.entries(indexMap(collection, index)), index, keys, sparse);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new PlainIndex(index, keys);
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String index) {
    super.dropIndex(collection, index);
    maps.store().removeMap(indexMap(collection.getCollectionName(), index));
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    String full = getFullCollectionNamespace(name);
    maps.store().removeMap(DATA + full);
    maps.store().removeMap(META + full);
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
    FileStore<?> file = maps.store().getFileStore();
    return file == null ? 0 : file.size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
