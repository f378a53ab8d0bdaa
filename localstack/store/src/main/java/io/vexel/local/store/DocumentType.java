package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keeps documents in the file as BSON. */
final class DocumentType extends BasicDataType<Document> {
  @Override
  public int getMemory(Document document) {
    return Bson.size(document);
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
