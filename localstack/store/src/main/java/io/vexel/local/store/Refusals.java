package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, with code 115, whatever the engine would ignore or do differently from MongoDB without
 * saying so. What a command may name is listed; anything else is refused.
 */
final class Refusals {
  private static final int COMMAND_NOT_SUPPORTED = 115;

  /** Without meaning for one server that makes every write durable and forgets no session. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "$db",
          "$readPreference",
          "readConcern",
          "writeConcern",
          "comment",
          "maxTimeMS",
          "apiVersion",
          "apiStrict",
          "apiDeprecationErrors");

  private static final Map<String, Set<String>> OPTIONS =
      Map.ofEntries(
          Map.entry(
              "find",
              Set.of("filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch")),
          Map.entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse")),
          Map.entry("getMore", Set.of("collection", "batchSize")),
          Map.entry("killCursors", Set.of("cursors")),
          Map.entry("count", Set.of("query", "limit", "skip")),
          Map.entry("distinct", Set.of("key", "query")),
          Map.entry("insert", Set.of("documents", "ordered")),
          Map.entry("update", Set.of("updates", "ordered")),
          Map.entry("delete", Set.of("deletes", "ordered")),
          Map.entry(
              "findAndModify",
              Set.of(
                  "query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters")),
          Map.entry("create", Set.of()),
          Map.entry("createIndexes", Set.of("indexes")),
          Map.entry("drop", Set.of()),
          Map.entry("dropDatabase", Set.of()),
          Map.entry(
              "listCollections", Set.of("cursor", "filter", "nameOnly", "authorizedCollections")),
          Map.entry("listIndexes", Set.of("cursor")),
          Map.entry("listDatabases", Set.of("nameOnly")),
          Map.entry("collStats", Set.of("scale")),
          Map.entry("dbStats", Set.of("scale")),
          Map.entry("validate", Set.of()),
          Map.entry("serverStatus", Set.of()),
          Map.entry("buildInfo", Set.of()),
          Map.entry("buildinfo", Set.of()),
          Map.entry("ping", Set.of()),
          Map.entry("endSessions", Set.of()));

  private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

  private Refusals() {}

  static void check(String command, Document query) {
    if (GREETINGS.contains(command)) {
      return;
    }
    Set<String> options = OPTIONS.get(command);
    if (options == null) {
      throw refusal("the command " + command);
    }
    query.forEach((option, value) -> checkOption(command, options, option, value));
    if (!command.equals("insert")) {
      ExpressionRule.check(query);
    }
    switch (command) {
      case "find" -> ProjectionRule.check(query.get("projection"));
      case "findAndModify" -> {
        ProjectionRule.check(query.get("fields"));
        WriteRule.checkUpdate(query.get("update"));
      }
      case "update", "delete" -> WriteRule.check(command, query);
      case "createIndexes" -> Fields.documents(query, "indexes").forEach(IndexRule::check);
      case "aggregate" -> {
        if (!(query.get("aggregate") instanceof String)) {
          throw refusal("an aggregation of a whole database");
        }
      }
      default -> {}
    }
  }

  private static void checkOption(
      String command, Set<String> known, String option, @Nullable Object value) {
    boolean absent = Boolean.FALSE.equals(value);
    if (!absent
        && !option.equals(command)
        && !known.contains(option)
        && !ANYWHERE.contains(option)) {
      throw refusal("the option " + option + " of " + command);
    }
  }

  static MongoServerError refusal(String what) {
    return new MongoServerError(
        COMMAND_NOT_SUPPORTED,
        "CommandNotSupported",
        "the local store does not do this as MongoDB does, so it refuses it: " + what);
  }
}
