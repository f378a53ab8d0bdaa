package io.vexel.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Opens the maps of a store and gathers what changes in them, as bytes by which the changes can be
 * made again. Not safe for several threads at once: the backend's lock is held around all use.
 */
final class Maps {
  private static final byte DOCUMENTS = 0;
  private static final byte ENTRIES = 1;
  private static final byte NUMBERS = 2;

  private final MVStore store;
  private final WriteBuffer changes = new WriteBuffer();
  private boolean repeating;

  Maps(MVStore store) {
    this.store = store;
  }

  MVStore store() {
    return store;
  }

  /** The documents of a collection by their ids. */
  MVMap<Object, Document> documents(String name) {
    return open(DOCUMENTS, name, new IdType(), new DocumentType());
  }

  /** A unique index: where the document with these values is. */
  MVMap<KeyValue, Object> entries(String name) {
    return open(ENTRIES, name, new IndexEntryType(), new IdType());
  }

  /** What is counted about a collection. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  MVMap<String, Object> numbers(String name) {
    return open(NUMBERS, name, (DataType) new ObjectDataType(), new ObjectDataType());
  }

  private <K, V> MVMap<K, V> open(byte kind, String name, DataType<K> keys, DataType<V> values) {
    return store.openMap(
        name,
        new JournaledMap.Builder<>(
            keys, values, (key, value) -> add(kind, name, keys, key, values, value)));
  }

  private <K, V> void add(
      byte kind, String name, DataType<K> keys, K key, DataType<V> values, @Nullable V value) {
    if (repeating || store.getFileStore() == null) {
      return;
    }
    byte[] label = name.getBytes(StandardCharsets.UTF_8);
    changes.put(kind).putInt(label.length).put(label);
    keys.write(changes, key);
    changes.put((byte) (value == null ? 0 : 1));
    if (value != null) {
      values.write(changes, value);
    }
  }

  /** Whether anything has changed since {@link #clear}. */
  boolean changed() {
    return changes.position() > 0;
  }

  /** All changes since {@link #clear}. */
  ByteBuffer changes() {
    return changes.getBuffer().duplicate().flip();
  }

  void clear() {
    changes.clear();
  }

  /** Makes changes again that were gathered before. */
  void repeat(ByteBuffer earlier) {
    repeating = true;
    try {
      while (earlier.hasRemaining()) {
        byte kind = earlier.get();
        byte[] label = new byte[earlier.getInt()];
        earlier.get(label);
        String name = new String(label, StandardCharsets.UTF_8);
        repeat(map(kind, name), earlier);
      }
    } finally {
      repeating = false;
    }
  }

  private MVMap<?, ?> map(byte kind, String name) {
    return switch (kind) {
      case DOCUMENTS -> documents(name);
      case ENTRIES -> entries(name);
      case NUMBERS -> numbers(name);
      default -> throw new IllegalStateException("a change of an unknown kind: " + kind);
    };
  }

  private static <K, V> void repeat(MVMap<K, V> map, ByteBuffer change) {
    K key = map.getKeyType().read(change);
    if (change.get() == 0) {
      map.remove(key);
    } else {
      map.put(key, map.getValueType().read(change));
    }
  }
}
