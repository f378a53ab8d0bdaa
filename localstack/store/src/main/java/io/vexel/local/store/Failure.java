package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** Failures as MongoDB words them: of a whole command, and of one write among several. */
final class Failure {
  private Failure() {}

  static Document reply(MongoServerException failure) {
    return described(new Document("ok", 0), failure);
  }

  static Document ofWrite(int index, MongoServerException failure) {
    return described(new Document("index", index), failure);
  }

  private static Document described(Document reply, MongoServerException failure) {
    reply.append("errmsg", failure.getMessageWithoutErrorCode());
    if (failure instanceof MongoServerError error) {
      reply.append("code", error.getCode());
      reply.putIfNotNull("codeName", error.getCodeName());
    }
    return reply;
  }
}
