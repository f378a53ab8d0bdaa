package io.vexel.bench;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonArray;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Counts what goes to the database and comes back. */
final class Traffic implements CommandListener {
  private long commands;
  private long documents;
  private long bytes;

  /** What went by so far. */
  record Count(long commands, long documents, long bytes) {
    Count since(Count earlier) {
      return new Count(
          commands - earlier.commands, documents - earlier.documents, bytes - earlier.bytes);
    }
  }

  synchronized Count count() {
    return new Count(commands, documents, bytes);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    add(1, size(command, "documents") + size(command, "updates"), bytes(command));
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent event) {
    BsonDocument reply = event.getResponse();
    BsonDocument cursor = reply.getDocument("cursor", new BsonDocument());
    long value = reply.isDocument("value") ? 1 : 0;
    long found = size(cursor, "firstBatch") + size(cursor, "nextBatch") + value;
    add(0, found, bytes(reply));
  }

  private synchronized void add(long moreCommands, long moreDocuments, long moreBytes) {
    commands += moreCommands;
    documents += moreDocuments;
    bytes += moreBytes;
  }

  private static long size(BsonDocument in, String field) {
    return in.getArray(field, new BsonArray()).size();
  }

  private static long bytes(BsonDocument document) {
    try (BasicOutputBuffer buffer = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      new BsonDocumentCodec().encode(writer, document, EncoderContext.builder().build());
      return buffer.getPosition();
    }
  }
}
