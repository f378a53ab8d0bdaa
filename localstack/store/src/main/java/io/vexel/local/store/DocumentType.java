package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keeps documents in the file as BSON. */
final class DocumentType extends BasicDataType<Document> {
  private static final int FIELD = 48;

  /** Roughly, since the store asks with every change: it decides how many share a page. */
  @Override
  public int getMemory(Document document) {
    return size(document);
  }

  private static int size(@Nullable Object value) {
    return FIELD
        + switch (value) {
          case String text -> text.length();
          case Map<?, ?> map -> map.values().stream().mapToInt(DocumentType::size).sum();
          case Collection<?> items -> items.stream().mapToInt(DocumentType::size).sum();
          case BinData bytes -> bytes.getData().length;
          case null, default -> 0;
        };
  }

  @Override
  public void write(WriteBuffer into, Document document) {
    Bson.write(into, document);
  }

  @Override
  public Document read(ByteBuffer from) {
    return Bson.read(from);
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
