package io.vexel.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.MVStore;

/** Serves one database on a random loopback port until it is closed. */
public final class LocalStore implements AutoCloseable {
  // Kept, since java.util.logging forgets the level of a logger nobody holds.
  private static final Logger ENGINE_LOG = Logger.getLogger("de.bwaldvogel.mongo");

  private final MongoServer server;

  private LocalStore(MVStore data) {
    ENGINE_LOG.setLevel(Level.WARNING);
    server = new MongoServer(new HardenedBackend(data));
    server.bind("127.0.0.1", 0);
  }

  /** Starts empty, and forgets everything when closed. */
  public static LocalStore inMemory() {
    return new LocalStore(builder().open());
  }

  /**
   * Starts with what the file holds; it is created where there is none. An acknowledged write
   * survives the death of the process.
   *
   * @throws UncheckedIOException if the file's directory cannot be made
   * @throws IllegalStateException if another process has the file open
   */
  public static LocalStore onFile(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the directory of " + file, e);
    }
    return new LocalStore(builder().fileName(file.toString()).open());
  }

  /** Nothing is written behind our back: every write commits itself before it is acknowledged. */
  private static MVStore.Builder builder() {
    return new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
  }

  /** Where a driver finds the store, for example {@code mongodb://127.0.0.1:40123}. */
  public String connectionString() {
    return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  /** Ends all connections and compacts the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
