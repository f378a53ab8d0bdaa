package io.vexel.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keeps ids of any kind in the file, in MongoDB's order. */
final class IdType extends BasicDataType<Object> {
  private static final String FIELD = "k";
  private static final int USUAL_SIZE = 48;

  @Override
  public int compare(Object one, Object other) {
    return ValueComparator.ascWithoutListHandling().compare(one, other);
  }

  @Override
  public int getMemory(Object id) {
    return USUAL_SIZE;
  }

  @Override
  public void write(WriteBuffer into, Object id) {
    Bson.write(into, id instanceof Missing ? new Document() : new Document(FIELD, id));
  }

  @Override
  public Object read(ByteBuffer from) {
    return Missing.ofNullable(Bson.read(from).get(FIELD));
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }
}
