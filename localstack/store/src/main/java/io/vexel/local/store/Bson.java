package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;

/** Measures documents. */
final class Bson {
  private Bson() {}

  /** How many bytes the document takes on the wire. */
  static int size(Document document) {
    ByteBuf buffer = PooledByteBufAllocator.DEFAULT.heapBuffer();
    try {
      BsonEncoder.encodeDocument(document, buffer);
      return buffer.readableBytes();
    } finally {
      buffer.release();
    }
  }
}
