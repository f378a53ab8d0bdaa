package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.FileUtils;

/**
 * Answers one command at a time. The engine hands out live documents and lets several threads
 * change them while they are being sent; here a reply is a copy, made under the one lock, and it is
 * sent when everything that it knows of is in the file.
 */
final class HardenedBackend extends H2Backend {
  /**
   * H2's compaction in place, which moves pages inside the file, fails on some files (its issue
   * 4086) and was seen to lose data (4247). A copy that replaces the file when whole cannot.
   */
  private static final int NO_MOVING = 0;

  private static final long WORTH_WAITING_FOR = 256L * 1024 * 1024;
  private static final int WORTH_COMPACTING_PERCENT = 50;
  private static final int COMPACTED_AT_ONCE = 4 * 1024 * 1024;

  /** Commands that make or remove collections and indexes, of which no journal tells. */
  private static final Set<String> STRUCTURE =
      Set.of("create", "createIndexes", "drop", "dropDatabase");

  private final Maps maps;
  private final Keeper keeper;
  private final ReentrantLock lock = new ReentrantLock();
  private final Cursors cursors = new Cursors();

  HardenedBackend(Maps maps, Keeper keeper, Clock clock) {
    this.maps = maps;
    this.keeper = keeper;
    super(maps.store(), clock);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new HardenedDatabase(name, maps, getCursorRegistry());
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Document query = message.getDocument();
    String command = query.keySet().iterator().next();
    try {
      return handleCommand(message.getChannel(), message.getDatabaseName(), command, query);
    } catch (MongoServerException e) {
      return Failure.reply(e);
    }
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    lock.lock();
    try {
      Refusals.check(command, query);
      Document reply = answer(channel, database, command, query);
      return reply.cloneDeeply();
    } finally {
      keep(command);
    }
  }

  private void keep(String command) {
    try {
      if (STRUCTURE.contains(command)) {
        keeper.checkpoint();
      } else {
        keeper.keep();
      }
    } finally {
      lock.unlock();
    }
  }

  private Document answer(Channel channel, String database, String command, Document query) {
    return switch (command) {
      case "hello", "isMaster", "ismaster" -> Greeting.reply();
      case "find", "aggregate" -> cursors.open(query, plain(channel, database, command, query));
      case "getMore" -> cursors.next(query);
      case "killCursors" -> cursors.kill(query);
      case "insert", "update", "delete" ->
          Writes.inOrder(command, query, part -> plain(channel, database, command, part));
      case "listCollections" -> Catalogue.filtered(query, plain(channel, database, command, query));
      case "listIndexes" -> Catalogue.sorted(plain(channel, database, command, query));
      case "createIndexes" -> createIndexes(channel, database, query);
      default -> plain(channel, database, command, query);
    };
  }

  private Document createIndexes(Channel channel, String database, Document query) {
    Document list = new Document("listIndexes", Fields.text(query, "createIndexes"));
    Document existing = plain(channel, database, "listIndexes", list);
    return plain(channel, database, "createIndexes", Catalogue.missing(query, existing));
  }

  /** What the engine itself answers. */
  private Document plain(Channel channel, String database, String command, Document query) {
    return super.handleCommand(channel, database, command, Cursors.withoutBatches(command, query));
  }

  /** Removes what has expired. */
  void expire() {
    locked(() -> {
      Instant now = getClock().instant();
      listDatabaseNames().forEach(name -> Expiry.sweep(resolveDatabase(name), now));
      keeper.keep();
    });
  }

  /** Takes what the journal has into the store, and forgets it there. */
  void checkpoint() {
    if (locked(keeper::ahead)) {
      keeper.forget(locked(keeper::checkpoint));
    }
  }

  /** Gives the space of what is gone back to the file. */
  void compact() {
    locked(() -> {
      if (!isInMemory()) {
        getMvStore().compact(WORTH_COMPACTING_PERCENT, COMPACTED_AT_ONCE);
      }
    });
  }

  private void locked(Runnable work) {
    locked(() -> {
      work.run();
      return true;
    });
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** The protocol that drivers left behind years ago, and that would bypass all of the above. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Refusals.refusal("the legacy query protocol");
  }

  @Override
  public void closeCursors(List<Long> ids) {
    locked(() -> ids.forEach(cursors::forget));
  }

  @Override
  public void close() {
    locked(() -> {
      boolean inFile = !isInMemory();
      String file = inFile ? getMvStore().getFileStore().getFileName() : "";
      keeper.close();
      getMvStore().close(NO_MOVING);
      super.close();
      if (inFile && FileUtils.size(file) < WORTH_WAITING_FOR) {
        MVStoreTool.compact(file, false);
      }
    });
  }
}
