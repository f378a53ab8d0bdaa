package io.vexel.adapters.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;

/** What {@link MongoStandIn} was told, and its answers to the commands that adapters send. */
final class StandInDocuments {
  private static final int WIRE_VERSION = 21;
  private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;
  private static final int LARGEST_MESSAGE = 48_000_000;
  private static final int LARGEST_BATCH = 100_000;
  private static final int SESSION_MINUTES = 30;

  private final Map<String, List<BsonDocument>> collections = new ConcurrentHashMap<>();

  synchronized BsonDocument answer(BsonDocument command, String address) {
    String name = command.getFirstKey();
    return switch (name) {
      case "hello", "isMaster", "ismaster" -> greeting(address);
      case "find" -> found(command, in(command));
      case "insert" -> inserted(command.getArray("documents"), in(command));
      case "update" -> updated(command.getArray("updates"), in(command));
      case "findAndModify" -> modified(command, in(command));
      case "delete" -> deleted(command.getArray("deletes"), in(command));
      default -> ok();
    };
  }

  /** One member of a replica set, as Atlas has three: so the driver opens sessions, too. */
  private static BsonDocument greeting(String address) {
    return ok().append("helloOk", BsonBoolean.TRUE)
        .append("ismaster", BsonBoolean.TRUE)
        .append("isWritablePrimary", BsonBoolean.TRUE)
        .append("setName", new BsonString("stand-in"))
        .append("setVersion", new BsonInt32(1))
        .append("hosts", new BsonArray(List.of(new BsonString(address))))
        .append("me", new BsonString(address))
        .append("logicalSessionTimeoutMinutes", new BsonInt32(SESSION_MINUTES))
        .append("maxBsonObjectSize", new BsonInt32(LARGEST_DOCUMENT))
        .append("maxMessageSizeBytes", new BsonInt32(LARGEST_MESSAGE))
        .append("maxWriteBatchSize", new BsonInt32(LARGEST_BATCH))
        .append("minWireVersion", new BsonInt32(0))
        .append("maxWireVersion", new BsonInt32(WIRE_VERSION));
  }

  private List<BsonDocument> in(BsonDocument command) {
    return collections.computeIfAbsent(
        command.getString(command.getFirstKey()).getValue(), name -> new ArrayList<>());
  }

  private static BsonDocument found(BsonDocument command, List<BsonDocument> documents) {
    BsonDocument filter = command.getDocument("filter", new BsonDocument());
    int limit = command.getNumber("limit", new BsonInt32(0)).intValue();
    List<BsonDocument> some =
        documents.stream()
            .filter(document -> meets(document, filter))
            .limit(limit == 0 ? Long.MAX_VALUE : Math.abs(limit))
            .toList();
    String namespace =
        command.getString("$db").getValue() + "." + command.getString("find").getValue();
    return ok().append(
            "cursor",
            new BsonDocument("id", new BsonInt64(0))
                .append("ns", new BsonString(namespace))
                .append("firstBatch", new BsonArray(some)));
  }

  private static BsonDocument inserted(BsonArray added, List<BsonDocument> documents) {
    added.forEach(document -> documents.add(document.asDocument()));
    return ok().append("n", new BsonInt32(added.size()));
  }

  private static BsonDocument updated(BsonArray updates, List<BsonDocument> documents) {
    int matched = 0;
    for (BsonValue update : updates) {
      for (BsonDocument document : matching(update.asDocument().getDocument("q"), documents)) {
        change(document, update.asDocument().getDocument("u"));
        matched++;
      }
    }
    return ok().append("n", new BsonInt32(matched)).append("nModified", new BsonInt32(matched));
  }

  private static BsonDocument modified(BsonDocument command, List<BsonDocument> documents) {
    boolean after = command.getBoolean("new", BsonBoolean.FALSE).getValue();
    Optional<BsonDocument> first =
        matching(command.getDocument("query"), documents).stream().findFirst();
    Optional<BsonDocument> before = first.map(BsonDocument::clone);
    first.ifPresent(document -> change(document, command.getDocument("update")));
    BsonValue value = (after ? first : before).map(BsonValue.class::cast).orElse(BsonNull.VALUE);
    return ok().append("value", value);
  }

  private static BsonDocument deleted(BsonArray deletes, List<BsonDocument> documents) {
    int before = documents.size();
    deletes.forEach(
        one -> documents.removeAll(matching(one.asDocument().getDocument("q"), documents)));
    return ok().append("n", new BsonInt32(before - documents.size()));
  }

  private static List<BsonDocument> matching(BsonDocument filter, List<BsonDocument> documents) {
    return documents.stream().filter(document -> meets(document, filter)).toList();
  }

  /** Of comparisons only those of times are made, others hold for everything. */
  private static boolean meets(BsonDocument document, BsonDocument filter) {
    return filter.entrySet().stream()
        .allMatch(wanted ->
            switch (wanted.getKey()) {
              case "$and" ->
                  wanted.getValue().asArray().stream()
                      .allMatch(part -> meets(document, part.asDocument()));
              case "$or" -> true;
              default -> equal(document.getOrDefault(wanted.getKey(), BsonNull.VALUE), wanted);
            });
  }

  private static boolean equal(BsonValue value, Map.Entry<String, BsonValue> wanted) {
    return switch (wanted.getValue()) {
      case BsonDocument comparison when value instanceof BsonDateTime time ->
          comparison.entrySet().stream().allMatch(bound -> within(time, bound));
      case BsonDocument comparison -> true;
      case BsonNumber number when value instanceof BsonNumber other ->
          other.longValue() == number.longValue();
      default -> value.equals(wanted.getValue());
    };
  }

  private static boolean within(BsonDateTime time, Map.Entry<String, BsonValue> bound) {
    if (!(bound.getValue() instanceof BsonDateTime other)) {
      return true;
    }
    return switch (bound.getKey()) {
      case "$lt" -> time.compareTo(other) < 0;
      case "$lte" -> time.compareTo(other) <= 0;
      case "$gt" -> time.compareTo(other) > 0;
      case "$gte" -> time.compareTo(other) >= 0;
      default -> true;
    };
  }

  private static void change(BsonDocument document, BsonDocument how) {
    if (how.isEmpty() || !how.getFirstKey().startsWith("$")) {
      how.forEach(document::put);
    }
    how.getDocument("$set", new BsonDocument()).forEach(document::put);
    how.getDocument("$unset", new BsonDocument()).forEach((field, any) -> document.remove(field));
    how.getDocument("$inc", new BsonDocument())
        .forEach((field, more) -> {
          long now = document.getNumber(field, new BsonInt64(0)).longValue();
          document.put(field, new BsonInt64(now + more.asNumber().longValue()));
        });
  }

  private static BsonDocument ok() {
    return new BsonDocument("ok", new BsonDouble(1));
  }
}
