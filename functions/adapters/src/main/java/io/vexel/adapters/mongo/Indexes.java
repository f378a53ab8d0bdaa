package io.vexel.adapters.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The indexes, declared once. */
public final class Indexes {
  /** What an index is for besides finding. */
  private enum Kind {
    PLAIN,
    UNIQUE,
    /** Unique among the documents that have the field at all. */
    UNIQUE_IF_PRESENT,
    /** Removes documents some time after the date in the field; queries check the date too. */
    TIDYING
  }

  /** An index on one collection, ascending in all its fields. */
  private record Index(Collection collection, Kind kind, List<String> fields) {
    static Index of(Collection collection, Kind kind, String... fields) {
      return new Index(collection, kind, List.of(fields));
    }

    IndexModel model() {
      Document keys = new Document();
      fields.forEach(field -> keys.append(field, 1));
      IndexOptions options = new IndexOptions().name(String.join("_", fields));
      return switch (kind) {
        case PLAIN -> new IndexModel(keys, options);
        case UNIQUE -> new IndexModel(keys, options.unique(true));
        case UNIQUE_IF_PRESENT -> new IndexModel(keys, options.unique(true).sparse(true));
        case TIDYING -> new IndexModel(keys, options.expireAfter(0L, TimeUnit.SECONDS));
      };
    }
  }

  private static final List<Index> ALL =
      List.of(
          Index.of(Collection.USERS, Kind.UNIQUE, "email_key"),
          Index.of(Collection.USERS, Kind.UNIQUE_IF_PRESENT, "idempotency_key"),
          Index.of(Collection.AUTH_SESSIONS, Kind.PLAIN, "user_id"),
          Index.of(Collection.AUTH_SESSIONS, Kind.TIDYING, "expires_at"),
          Index.of(Collection.REFRESH_TOKENS, Kind.PLAIN, "session_id"),
          Index.of(Collection.REFRESH_TOKENS, Kind.TIDYING, "expires_at"),
          Index.of(Collection.AGENTS, Kind.PLAIN, "user_id", "archived_at", "_id"),
          Index.of(Collection.AGENTS, Kind.UNIQUE_IF_PRESENT, "idempotency_key"),
          Index.of(Collection.SESSIONS, Kind.PLAIN, "user_id", "last_message_at", "_id"),
          Index.of(Collection.SESSIONS, Kind.PLAIN, "agent_id", "user_id", "last_message_at"),
          Index.of(Collection.SESSIONS, Kind.UNIQUE_IF_PRESENT, "client_thread_key"),
          Index.of(Collection.MESSAGES, Kind.UNIQUE, "session_id", "seq"),
          Index.of(Collection.MESSAGES, Kind.PLAIN, "user_id", "created_at"),
          Index.of(Collection.MESSAGES, Kind.PLAIN, "user_id", "agent_id", "created_at"),
          Index.of(Collection.RUNS, Kind.PLAIN, "session_id", "started_at"),
          Index.of(Collection.RUNS, Kind.PLAIN, "status", "lease_until"),
          Index.of(Collection.RUNS, Kind.PLAIN, "user_id", "started_at"),
          Index.of(Collection.RUNS, Kind.UNIQUE_IF_PRESENT, "idempotency_key"),
          Index.of(Collection.RUN_EVENTS, Kind.TIDYING, "expires_at"),
          Index.of(Collection.JOBS, Kind.PLAIN, "done_at", "run_at"),
          Index.of(Collection.JOBS, Kind.TIDYING, "expires_at"),
          Index.of(Collection.THROTTLES, Kind.TIDYING, "expires_at"));

  private Indexes() {}

  /** Creates what is not there yet. */
  public static void create(MongoStore store) {
    for (Collection collection : Collection.values()) {
      List<IndexModel> models =
          ALL.stream().filter(index -> index.collection() == collection).map(Index::model).toList();
      store.with(collection, into -> into.createIndexes(models));
    }
  }
}
