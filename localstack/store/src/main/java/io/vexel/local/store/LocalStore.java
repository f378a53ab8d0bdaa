package io.vexel.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/** Serves one database on a random loopback port until it is closed. */
public final class LocalStore implements AutoCloseable {
  // Kept, since java.util.logging forgets the level of a logger nobody holds.
  private static final Logger ENGINE_LOG = Logger.getLogger("de.bwaldvogel.mongo");

  private static final int ANY_PORT = 0;
  // How documents are written in the file; since 2 there may be a journal beside it.
  private static final int FORMAT = 2;
  private static final int OLDEST_FORMAT = 1;
  // What a loss of power costs at most; each is also a moment in which nothing is answered.
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_COMPACTIONS = Duration.ofSeconds(30);
  // Reads every collection that has expiring documents, while everything else waits.
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
  // Longer than between checkpoints: a page is overwritten only when its successor is on the disk.
  private static final Duration KEPT_PAGES = Duration.ofSeconds(15);

  private final HardenedBackend backend;
  private final Listener listener;
  private final Housekeeping housekeeping = new Housekeeping();

  private LocalStore(Maps maps, Keeper keeper, Clock clock, int port) {
    ENGINE_LOG.setLevel(Level.WARNING);
    backend = new HardenedBackend(maps, keeper, clock);
    listener = new Listener(backend, port);
    housekeeping.every(BETWEEN_CHECKPOINTS, backend::checkpoint);
    housekeeping.every(BETWEEN_COMPACTIONS, backend::compact);
    housekeeping.every(BETWEEN_SWEEPS, backend::expire);
  }

  /** Starts empty, and forgets everything when closed. */
  public static LocalStore inMemory() {
    return inMemory(Clock.systemUTC());
  }

  /** As {@link #inMemory()}; what expires, expires by the clock. */
  static LocalStore inMemory(Clock clock) {
    Maps maps = new Maps(builder().open());
    return new LocalStore(maps, Keeper.inMemory(maps), clock, ANY_PORT);
  }

  /**
   * Starts with what the file holds; it is created where there is none. An acknowledged write
   * survives the death of the process.
   *
   * @throws UncheckedIOException if the file's directory cannot be made
   * @throws IllegalStateException if another process has the file open
   */
  public static LocalStore onFile(Path file) {
    return onFile(file, ANY_PORT);
  }

  /** As {@link #onFile(Path)}, on the port where clients expect it: for coming back. */
  public static LocalStore onFile(Path file, int port) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the directory of " + file, e);
    }
    Maps maps = new Maps(opened(file));
    maps.store().setRetentionTime(Math.toIntExact(KEPT_PAGES.toMillis()));
    return new LocalStore(maps, Keeper.onFile(maps, file), Clock.systemUTC(), port);
  }

  private static MVStore opened(Path file) {
    MVStoreTool.compactCleanUp(file.toString());
    try {
      return checked(builder().fileName(file.toString()).open(), file);
    } catch (MVStoreException e) {
      throw new IllegalStateException(
          "cannot open " + file + "; is another process using it? " + e.getMessage(), e);
    }
  }

  private static MVStore checked(MVStore data, Path file) {
    boolean empty = data.getMapNames().isEmpty();
    int format = data.getStoreVersion();
    if (!empty && (format < OLDEST_FORMAT || format > FORMAT)) {
      data.closeImmediately();
      throw new IllegalStateException(
          file + " was written by another version of the local store: move it away");
    }
    data.setStoreVersion(FORMAT);
    return data;
  }

  /** Nothing is written behind our back: the keeper commits. */
  private static MVStore.Builder builder() {
    return new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
  }

  /** Where a driver finds the store, for example {@code mongodb://127.0.0.1:40123}. */
  public String connectionString() {
    return "mongodb://127.0.0.1:" + listener.port();
  }

  /** How many connections there are right now. */
  public int connections() {
    return listener.connections();
  }

  /** Removes what has expired now, instead of at the next sweep. */
  void expire() {
    backend.expire();
  }

  /** Ends all connections and compacts the file. */
  @Override
  public void close() {
    housekeeping.close();
    listener.close();
    backend.close();
  }
}
