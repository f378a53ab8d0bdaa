package io.vexel.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keeps the keys of unique indexes in the file, field by field. */
final class IndexEntryType extends BasicDataType<KeyValue> {
  private static final Comparator<Object> ORDER = ValueComparator.ascWithoutListHandling();
  private static final int USUAL_FIELD = 48;

  @Override
  public int compare(KeyValue one, KeyValue other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = ORDER.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  @Override
  public int getMemory(KeyValue key) {
    return USUAL_FIELD * key.size();
  }

  @Override
  public void write(WriteBuffer into, KeyValue key) {
    Document document = new Document();
    for (int i = 0; i < key.size(); i++) {
      document.put(Integer.toString(i), key.get(i));
    }
    Bson.write(into, document);
  }

  @Override
  public KeyValue read(ByteBuffer from) {
    return new KeyValue(Bson.read(from).values());
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
