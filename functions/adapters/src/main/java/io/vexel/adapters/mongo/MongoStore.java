package io.vexel.adapters.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.event.CommandListener;
import io.vexel.core.Slice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Holds the connection to one database and lends its collections for one operation at a time, so
 * that the connection can be dropped (before a snapshot) and made anew without anybody noticing.
 */
public final class MongoStore implements AutoCloseable {
  /** No limit. */
  static final int EVERYTHING = 0;

  // On every engine, since each has a default of its own.
  private static final int BATCH = 500;
  private static final String DEFAULT_DATABASE = "vexel";

  private final MongoClientSettings settings;
  private final String database;
  private @Nullable Open open;
  private boolean closed;

  private MongoStore(MongoClientSettings settings, String database) {
    this.settings = settings;
    this.database = database;
  }

  /**
   * Opens a database; nothing is sent before the first operation.
   *
   * @param uri with the database name as its path, else the database is {@code vexel}
   * @param connections at most this many at once
   * @throws IllegalArgumentException if the URI is none, or asks for unacknowledged writes
   */
  public static MongoStore open(String uri, int connections) {
    return open(uri, connections, Optional.empty());
  }

  /** As {@link #open(String, int)}, with somebody watching every command. */
  public static MongoStore open(String uri, int connections, Optional<CommandListener> watcher) {
    ConnectionString parsed = new ConnectionString(uri);
    MongoClientSettings.Builder builder = Connections.settings(parsed, connections);
    watcher.ifPresent(builder::addCommandListener);
    MongoClientSettings settings = builder.build();
    if (!settings.getWriteConcern().isAcknowledged()) {
      throw new IllegalArgumentException("the database URI must not ask for w=0");
    }
    String database = parsed.getDatabase();
    return new MongoStore(settings, database == null ? DEFAULT_DATABASE : database);
  }

  /** Does one thing with a collection; the vendor's failures leave here as refusals. */
  <T extends @Nullable Object> T with(
      Collection collection, Function<MongoCollection<Document>, T> work) {
    Open lent = open();
    try {
      return Failures.translated(() -> work.apply(lent.in(collection)));
    } catch (IllegalStateException e) {
      // A closed client says so in words only.
      throw stillOpen(lent) ? e : Failures.away();
    }
  }

  /**
   * Adds a document.
   *
   * @return false if one with the same id or another unique key is there already
   */
  boolean insert(Collection collection, Document document) {
    return with(collection, into -> Failures.unlessDuplicate(() -> into.insertOne(document)));
  }

  /**
   * Adds a document that nothing else could have added.
   *
   * @throws io.vexel.core.Refusal.Conflict if it is there all the same
   */
  void add(Collection collection, Document document) {
    with(collection, into -> into.insertOne(document));
  }

  Optional<Document> find(Collection collection, Bson which) {
    return with(collection, from -> Optional.ofNullable(from.find(which).limit(1).first()));
  }

  /** Changes one document; whether there was one. */
  boolean update(Collection collection, Bson which, Bson change) {
    return with(collection, in -> in.updateOne(which, change).getMatchedCount() == 1);
  }

  /** Puts another document in the place of one, if it is there. */
  void replace(Collection collection, Bson which, Document document) {
    with(collection, in -> in.replaceOne(which, document));
  }

  /** Removes documents; how many there were. */
  long remove(Collection collection, Bson which) {
    return with(collection, from -> from.deleteMany(which).getDeletedCount());
  }

  Optional<Document> findAndUpdate(
      Collection collection, Bson which, Bson change, FindOneAndUpdateOptions options) {
    return with(collection, in -> Optional.ofNullable(in.findOneAndUpdate(which, change, options)));
  }

  /** At most {@code limit} documents; {@link #EVERYTHING} for all. */
  <T> List<T> list(
      Collection collection, Bson which, Bson order, int limit, Function<Document, T> read) {
    return with(
        collection,
        from -> {
          FindIterable<Document> found = from.find(which).sort(order).limit(limit);
          return found.batchSize(BATCH).map(read::apply).into(new ArrayList<>());
        });
  }

  /** A stretch of a list, read with one more to see whether it goes on. */
  <T> Slice<T> slice(
      Collection collection,
      Bson which,
      Bson order,
      int limit,
      Function<Document, T> read,
      Function<T, Slice.Position> position) {
    return Slice.cut(list(collection, which, order, limit + 1, read), limit, position);
  }

  private synchronized boolean stillOpen(Open lent) {
    return lent.equals(open);
  }

  private synchronized Open open() {
    if (closed) {
      throw Failures.away();
    }
    Open now = open;
    if (now == null) {
      now = Open.of(MongoClients.create(settings), database);
      open = now;
    }
    return now;
  }

  /** A client with its collections, since to look one up costs a fifth of what is allocated. */
  private record Open(MongoClient client, Map<Collection, MongoCollection<Document>> collections) {
    static Open of(MongoClient client, String name) {
      MongoDatabase database = client.getDatabase(name);
      Map<Collection, MongoCollection<Document>> all = new EnumMap<>(Collection.class);
      for (Collection one : Collection.values()) {
        all.put(one, database.getCollection(one.label()));
      }
      return new Open(client, all);
    }

    MongoCollection<Document> in(Collection collection) {
      return Objects.requireNonNull(collections.get(collection));
    }
  }

  /** Drops all connections; the next operation makes new ones. */
  public synchronized void disconnect() {
    if (open != null) {
      open.client().close();
      open = null;
    }
  }

  @Override
  public synchronized void close() {
    disconnect();
    closed = true;
  }

  /** Removes the whole database: for tests. */
  void drop() {
    open().client().getDatabase(database).drop();
  }
}
