package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;

/** Documents as bytes: how many, and into and out of a file. */
final class Bson {
  private Bson() {}

  /** How many bytes the document takes, on the wire as in the file. */
  static int size(Document document) {
    ByteBuf buffer = encoded(document);
    try {
      return buffer.readableBytes();
    } finally {
      buffer.release();
    }
  }

  static void write(WriteBuffer into, Document document) {
    ByteBuf buffer = encoded(document);
    try {
      into.put(buffer.nioBuffer());
    } finally {
      buffer.release();
    }
  }

  /** Reads one document; its first four bytes are its length. */
  static Document read(ByteBuffer from) {
    ByteBuf buffer = Unpooled.wrappedBuffer(from);
    Document document = BsonDecoder.decodeBson(buffer);
    from.position(from.position() + buffer.readerIndex());
    return document;
  }

  private static ByteBuf encoded(Document document) {
    ByteBuf buffer = PooledByteBufAllocator.DEFAULT.heapBuffer();
    BsonEncoder.encodeDocument(document, buffer);
    return buffer;
  }
}
