package io.vexel.adapters.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Collects what the adapters should not have sent: a command, option, stage or operator that is not
 * listed here (and so might not mean the same on every engine), or a query of personal data that
 * does not name its owner. The driver swallows what a listener throws, so tests ask for the list.
 */
final class CommandWhitelist implements CommandListener {
  /** Sent with any command; without effect on what it does. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "$db",
          "lsid",
          "$clusterTime",
          "txnNumber",
          "readConcern",
          "writeConcern",
          "$readPreference");

  private static final Map<String, Set<String>> COMMANDS =
      Map.of(
          "find", Set.of("filter", "sort", "limit", "projection", "batchSize", "singleBatch"),
          "getMore", Set.of("collection", "batchSize"),
          "insert", Set.of("documents", "ordered"),
          "update", Set.of("updates", "ordered"),
          "delete", Set.of("deletes", "ordered"),
          "findAndModify", Set.of("query", "sort", "update", "new", "fields"),
          "createIndexes", Set.of("indexes"),
          "endSessions", Set.of());

  private static final Set<String> SINGLE_UPDATE = Set.of("q", "u", "multi");
  private static final Set<String> SINGLE_DELETE = Set.of("q", "limit");
  private static final Set<String> INDEX =
      Set.of("key", "name", "unique", "sparse", "expireAfterSeconds");
  private static final Set<String> QUERY_OPERATORS = Set.of("$and", "$or", "$gt", "$lt", "$lte");
  private static final Set<String> UPDATE_OPERATORS = Set.of("$set", "$unset", "$inc");

  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  /** What was wrong so far; forgotten once told. */
  List<String> violations() {
    List<String> told = List.copyOf(violations);
    violations.clear();
    return told;
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    check(event.getCommandName(), event.getCommand());
  }

  void check(String name, BsonDocument command) {
    Set<String> options = COMMANDS.get(name);
    if (options == null) {
      violations.add("the command " + name);
      return;
    }
    for (String option : command.keySet()) {
      if (!option.equals(name) && !options.contains(option) && !ANYWHERE.contains(option)) {
        violations.add("the option " + option + " of " + name);
      }
    }
    switch (name) {
      case "find" -> query(command, name, command.getDocument("filter", new BsonDocument()));
      case "insert" -> documents(command, "documents").forEach(new Owners(command, name)::inserted);
      case "update" -> documents(command, "updates").forEach(one -> update(command, name, one));
      case "delete" -> documents(command, "deletes").forEach(one -> delete(command, name, one));
      case "findAndModify" -> {
        query(command, name, command.getDocument("query"));
        operators(name, command.getDocument("update"), UPDATE_OPERATORS);
      }
      case "createIndexes" ->
          documents(command, "indexes").forEach(index -> options("index", index, INDEX));
      default -> {}
    }
  }

  private void update(BsonDocument command, String name, BsonDocument single) {
    options("update", single, SINGLE_UPDATE);
    query(command, name, single.getDocument("q"));
    BsonValue change = single.get("u");
    if (change instanceof BsonDocument document) {
      operators(name, document, UPDATE_OPERATORS);
    } else {
      violations.add("an update by a pipeline");
    }
  }

  private void delete(BsonDocument command, String name, BsonDocument single) {
    options("delete", single, SINGLE_DELETE);
    query(command, name, single.getDocument("q"));
  }

  private void query(BsonDocument command, String name, BsonDocument filter) {
    operators(name, filter, QUERY_OPERATORS);
    new Owners(command, name).queried(filter);
  }

  /** Every key beginning with a dollar, at any depth. */
  private void operators(String name, BsonValue value, Collection<String> allowed) {
    if (value instanceof BsonDocument document) {
      document.forEach((key, inner) -> {
        if (key.startsWith("$") && !allowed.contains(key)) {
          violations.add("the operator " + key + " in " + name);
        }
        operators(name, inner, allowed);
      });
    } else if (value instanceof BsonArray array) {
      array.forEach(inner -> operators(name, inner, allowed));
    }
  }

  private void options(String what, BsonDocument of, Set<String> allowed) {
    of.keySet().stream()
        .filter(option -> !allowed.contains(option))
        .forEach(option -> violations.add("the option " + option + " of a single " + what));
  }

  private static List<BsonDocument> documents(BsonDocument from, String field) {
    return from.getArray(field).stream().map(BsonValue::asDocument).toList();
  }

  /** Holds one command to naming the owner of what it touches. */
  private final class Owners {
    /** Documents without an owner. */
    private static final Set<String> NOBODYS = Set.of("signing_keys", "throttles");

    /** Looked up without an owner: this is the whole list of exceptions. */
    private static final Map<String, Set<Set<String>>> EXCEPTIONS =
        Map.of(
            // The id is the owner's; signing in knows only the address, and registering again only
            // the key; is there anybody at all?
            "users",
                Set.of(
                    Set.of("_id"),
                    Set.of("_id", "version"),
                    Set.of("email_key"),
                    Set.of("idempotency_key"),
                    Set.of()),
            // Whoever knows the token that has the hash is the owner.
            "refresh_tokens",
                Set.of(Set.of("_id", "expires_at"), Set.of("_id", "expires_at", "used_at")),
            // Workers do the jobs of anybody.
            "jobs",
                Set.of(
                    Set.of("done_at", "run_at", "expires_at"),
                    Set.of("_id", "done_at", "run_at", "expires_at")),
            // Upgrades look for documents that lack a field, whosever they are.
            "agents", Set.of(Set.of("name_key"), Set.of("changed_at")),
            "sessions", Set.of(Set.of("title_key"), Set.of("pinned"), Set.of("version")),
            // The sweep closes lost runs of anybody.
            "runs", Set.of(Set.of("status", "lease_until")));

    private final String command;
    private final String collection;

    Owners(BsonDocument command, String name) {
      this.command = name;
      this.collection = command.getString(name).getValue();
    }

    void queried(BsonDocument filter) {
      Set<String> fields = new TreeSet<>();
      collectFields(filter, fields);
      boolean excepted = EXCEPTIONS.getOrDefault(collection, Set.of()).contains(fields);
      if (!fields.contains("user_id") && !excepted && !NOBODYS.contains(collection)) {
        violations.add(command + " of " + collection + " by " + fields + " without an owner");
      }
    }

    /** Fields that hold for every match: those in one branch of an $or do not. */
    private void collectFields(BsonDocument filter, Set<String> into) {
      filter.forEach((key, value) -> {
        if (key.equals("$and")) {
          value.asArray().forEach(one -> collectFields(one.asDocument(), into));
        } else if (!key.startsWith("$")) {
          into.add(key);
        }
      });
    }

    void inserted(BsonDocument document) {
      boolean owned = document.containsKey("user_id") || collection.equals("users");
      if (!owned && !NOBODYS.contains(collection)) {
        violations.add("a document of " + collection + " without an owner");
      }
    }
  }
}
