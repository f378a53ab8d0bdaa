package io.vexel.local.store;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import java.time.Instant;

/** Tells drivers what they are talking to: one server on its own, without sessions. */
final class Greeting {
  private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;

  private Greeting() {}

  static Document reply() {
    return new Document("helloOk", true)
        .append("ismaster", true)
        .append("isWritablePrimary", true)
        .append("maxBsonObjectSize", LARGEST_DOCUMENT)
        .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
        .append("maxWriteBatchSize", MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE)
        .append("localTime", Instant.now())
        .append("minWireVersion", 0)
        .append("maxWireVersion", ServerVersion.MONGO_5_0.getWireVersion())
        .append("readOnly", false)
        .append("ok", 1.0);
  }
}
