package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Carries out the writes of one command one by one, so that an ordered command stops at its first
 * error and counts tell what was done; the engine goes on after a failed update, and counts inserts
 * that it did not make.
 */
final class Writes {
  private static final Map<String, String> LISTS =
      Map.of("insert", "documents", "update", "updates", "delete", "deletes");

  private final List<Document> upserted = new ArrayList<>();
  private final List<Document> errors = new ArrayList<>();
  private int matched;
  private int modified;

  private Writes() {}

  static Document inOrder(String command, Document query, UnaryOperator<Document> engine) {
    boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
    String list = LISTS.getOrDefault(command, "");
    List<Document> parts = Fields.documents(query, list);
    Writes done = new Writes();
    for (int i = 0; i < parts.size(); i++) {
      Document single = query.clone();
      single.put(list, new ArrayList<>(List.of(parts.get(i))));
      done.add(i, single, engine);
      if (ordered && !done.errors.isEmpty()) {
        break;
      }
    }
    return done.reply(command);
  }

  private void add(int index, Document single, UnaryOperator<Document> engine) {
    try {
      add(index, engine.apply(single));
    } catch (MongoServerException e) {
      errors.add(Failure.ofWrite(index, e));
    }
  }

  private void add(int index, Document reply) {
    if (reply.get("writeErrors") instanceof List<?> failed) {
      errors.add(((Document) failed.getFirst()).clone().append("index", index));
      return;
    }
    matched += count(reply, "n");
    modified += count(reply, "nModified");
    if (reply.get("upserted") instanceof Iterable<?> created) {
      created.forEach(one -> upserted.add(((Document) one).clone().append("index", index)));
    }
  }

  private static int count(Document reply, String field) {
    return reply.get(field) instanceof Number number ? number.intValue() : 0;
  }

  private Document reply(String command) {
    Document reply = new Document("n", matched);
    if (command.equals("update")) {
      reply.append("nModified", modified);
    }
    if (!upserted.isEmpty()) {
      reply.append("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      reply.append("writeErrors", errors);
    }
    return reply.append("ok", 1.0);
  }
}
