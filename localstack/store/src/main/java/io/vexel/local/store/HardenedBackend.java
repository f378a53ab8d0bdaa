package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * Answers one command at a time. The engine hands out live documents and lets several threads
 * change them while they are being sent; here a reply is a copy, made under the one lock, and what
 * it acknowledges is in the file before the lock is given back.
 */
final class HardenedBackend extends H2Backend {
  private static final int COMPACTION_MILLIS = 2_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Cursors cursors = new Cursors();

  HardenedBackend(MVStore data) {
    super(data);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new HardenedDatabase(name, getMvStore(), getCursorRegistry());
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
      Refusals.check(database, command, query);
      Document reply = answer(channel, database, command, query);
      return reply.cloneDeeply();
    } finally {
      commitChanges();
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
      default -> plain(channel, database, command, query);
    };
  }

  /** What the engine itself answers. */
  private Document plain(Channel channel, String database, String command, Document query) {
    return super.handleCommand(channel, database, command, Cursors.withoutBatches(command, query));
  }

  private void commitChanges() {
    if (!isInMemory() && getMvStore().hasUnsavedChanges()) {
      commit();
    }
  }

  /** The protocol that drivers left behind years ago, and that would bypass all of the above. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Refusals.refusal("the legacy query protocol");
  }

  @Override
  public void closeCursors(List<Long> ids) {
    lock.lock();
    try {
      ids.forEach(cursors::forget);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      getMvStore().close(COMPACTION_MILLIS);
      super.close();
    } finally {
      lock.unlock();
    }
  }
}
