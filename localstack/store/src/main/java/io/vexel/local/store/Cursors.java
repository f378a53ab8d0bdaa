package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands results out in batches bounded in number and bytes; the engine would put everything into
 * one reply. Not safe for several threads at once: the backend's lock is held around every call.
 */
final class Cursors {
  private static final int FIRST_BATCH = 101;
  private static final int NEXT_BATCH = 1_000;
  private static final int MOST_HELD = 1_000;
  private static final int BATCH_BYTES = 16 * 1024 * 1024;

  private final Map<Long, Held> held = new HashMap<>();
  // Not from 1: the cursor of an earlier process must not be taken for one of this.
  private long lastId = new SecureRandom().nextLong(1L << 40);

  private record Held(long id, String namespace, Deque<Document> rest) {}

  /** The query without what the engine would use to make batches of its own. */
  static Document withoutBatches(String command, Document query) {
    if (!command.equals("find") && !command.equals("aggregate")) {
      return query;
    }
    Document plain = query.clone();
    plain.remove("batchSize");
    plain.remove("singleBatch");
    if (plain.containsKey("cursor")) {
      plain.put("cursor", new Document());
    }
    return plain;
  }

  /** Cuts the first batch from {@code reply}, which has everything, and keeps the rest. */
  Document open(Document query, Document reply) {
    Document cursor = Fields.document(reply, "cursor");
    Deque<Document> found = new ArrayDeque<>(Fields.documents(cursor, "firstBatch"));
    String namespace = Fields.text(cursor, "ns");
    List<Document> first = take(found, firstBatchSize(query));
    long id = 0;
    if (!found.isEmpty() && !Boolean.TRUE.equals(query.get("singleBatch"))) {
      id = keep(namespace, found);
    }
    return reply(id, namespace, "firstBatch", first);
  }

  Document next(Document query) {
    long id = Fields.number(query, "getMore");
    Held cursor = held.get(id);
    if (cursor == null) {
      throw new CursorNotFoundException(id);
    }
    List<Document> batch = take(cursor.rest(), Fields.number(query, "batchSize", NEXT_BATCH));
    if (cursor.rest().isEmpty()) {
      held.remove(id);
    }
    return reply(held.containsKey(id) ? id : 0, cursor.namespace(), "nextBatch", batch);
  }

  Document kill(Document query) {
    List<Long> killed = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (Long id : Fields.longs(query, "cursors")) {
      (held.remove(id) == null ? unknown : killed).add(id);
    }
    return new Document("cursorsKilled", killed)
        .append("cursorsNotFound", unknown)
        .append("cursorsAlive", List.of())
        .append("cursorsUnknown", List.of())
        .append("ok", 1.0);
  }

  void forget(long id) {
    held.remove(id);
  }

  /** Keeps copies: what a cursor still has to give must not change under it. */
  private long keep(String namespace, Deque<Document> rest) {
    if (held.size() >= MOST_HELD) {
      throw Refusals.refusal("more than " + MOST_HELD + " open cursors");
    }
    Deque<Document> copies = new ArrayDeque<>(rest.size());
    rest.forEach(document -> copies.add(document.cloneDeeply()));
    long id = ++lastId;
    held.put(id, new Held(id, namespace, copies));
    return id;
  }

  private static int firstBatchSize(Document query) {
    Document options = query.get("cursor") instanceof Document cursor ? cursor : query;
    return Fields.number(options, "batchSize", FIRST_BATCH);
  }

  /** At least one document if any is wanted, however large. */
  private static List<Document> take(Deque<Document> from, int most) {
    List<Document> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < most && !from.isEmpty()) {
      bytes += Bson.size(from.element());
      if (bytes > BATCH_BYTES && !batch.isEmpty()) {
        break;
      }
      batch.add(from.remove());
    }
    return batch;
  }

  private static Document reply(long id, String namespace, String key, List<Document> batch) {
    Document cursor = new Document("id", id).append("ns", namespace).append(key, batch);
    return new Document("cursor", cursor).append("ok", 1.0);
  }
}
