package io.vexel.adapters.mongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A message of the driver: OP_MSG, or the OP_QUERY with which it greets a server it does not know
 * yet.
 *
 * @param command with the documents that were sent beside it
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/">Wire
 *     protocol</a>
 */
record WireMessage(int id, boolean greeting, BsonDocument command) {
  private static final int HEADER = 16;
  private static final int OP_REPLY = 1;
  private static final int OP_QUERY = 2004;
  private static final int OP_MSG = 2013;
  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  static WireMessage read(DataInputStream in) throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length < HEADER) {
      throw new IOException("the client went away");
    }
    ByteBuffer start = little(header);
    ByteBuffer body = little(in.readNBytes(start.getInt() - HEADER));
    int id = start.getInt();
    boolean greeting = start.getInt(HEADER - Integer.BYTES) == OP_QUERY;
    return new WireMessage(id, greeting, greeting ? query(body) : sections(body));
  }

  private static BsonDocument query(ByteBuffer body) {
    body.getInt();
    text(body);
    body.getInt();
    body.getInt();
    return document(body);
  }

  private static BsonDocument sections(ByteBuffer body) {
    body.getInt();
    BsonDocument command = new BsonDocument();
    while (body.hasRemaining()) {
      if (body.get() == 0) {
        command.putAll(document(body));
      } else {
        int end = body.position() + body.getInt();
        BsonArray beside = new BsonArray();
        command.put(text(body), beside);
        while (body.position() < end) {
          beside.add(document(body));
        }
      }
    }
    return command;
  }

  private static BsonDocument document(ByteBuffer body) {
    int length = body.getInt(body.position());
    ByteBuffer slice = body.slice(body.position(), length);
    body.position(body.position() + length);
    try (BsonBinaryReader reader = new BsonBinaryReader(slice)) {
      return CODEC.decode(reader, DecoderContext.builder().build());
    }
  }

  private static String text(ByteBuffer body) {
    int start = body.position();
    int end = start;
    while (body.get(end) != 0) {
      end++;
    }
    body.position(end + 1);
    return StandardCharsets.UTF_8.decode(body.slice(start, end - start)).toString();
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes that answer this message. */
  byte[] reply(BsonDocument answer) {
    byte[] document = bytes(answer);
    int before = greeting ? 20 : 5;
    byte[] reply = new byte[HEADER + before + document.length];
    ByteBuffer writing =
        little(reply)
            .putInt(reply.length)
            .putInt(id)
            .putInt(id)
            .putInt(greeting ? OP_REPLY : OP_MSG);
    if (greeting) {
      writing.putInt(0).putLong(0).putInt(0).putInt(1);
    } else {
      writing.putInt(0).put((byte) 0);
    }
    writing.put(document);
    return reply;
  }

  private static byte[] bytes(BsonDocument document) {
    try (BasicOutputBuffer buffer = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      CODEC.encode(writer, document, EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }
}
