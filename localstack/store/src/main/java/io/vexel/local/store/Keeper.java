package io.vexel.local.store;

import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.MVStore;

/**
 * Sees to it that what commands change is kept: at once in the journal, and from time to time in
 * the store itself, so that the journal stays short. Not safe for several threads at once where
 * nothing else is said: the backend's lock is held around its use.
 */
final class Keeper {
  /** So much is read again at most when a process has died. */
  private static final long LONGEST_JOURNAL = 2L * 1024 * 1024;

  private static final String MARK = "journal";
  private static final String LAST = "last";

  private final Maps maps;
  private final Optional<Journal> journal;

  private Keeper(Maps maps, Optional<Journal> journal) {
    this.maps = maps;
    this.journal = journal;
  }

  /** Keeps nothing. */
  static Keeper inMemory(Maps maps) {
    return new Keeper(maps, Optional.empty());
  }

  /** Brings the store up to its journal, and goes on from there. */
  static Keeper onFile(Maps maps, Path file) {
    long known = (Long) maps.store().openMap(MARK).getOrDefault(LAST, 0L);
    Keeper keeper =
        new Keeper(maps, Optional.of(Journal.open(file.toAbsolutePath(), known, maps::repeat)));
    keeper.forget(keeper.checkpoint());
    return keeper;
  }

  /** Keeps what has changed; returns when a sudden death could not undo it. */
  void keep() {
    if (journal.isEmpty() || !maps.changed()) {
      return;
    }
    journal.get().append(maps.changes());
    maps.clear();
    if (journal.get().size() > LONGEST_JOURNAL) {
      checkpoint();
    }
  }

  /**
   * Keeps everything in the store itself: also what no journal tells, such as a map that is gone.
   *
   * @return for {@link #forget}
   */
  long checkpoint() {
    if (journal.isEmpty()) {
      return 0;
    }
    MVStore store = maps.store();
    store.<String, Long>openMap(MARK).put(LAST, journal.get().last());
    store.commit();
    maps.clear();
    return journal.get().turn();
  }

  /**
   * Removes what a checkpoint has made needless, once the disk has the checkpoint. Needs no lock.
   */
  void forget(long checkpoint) {
    journal.ifPresent(files -> {
      maps.store().sync();
      files.forget(checkpoint);
    });
  }

  /** Whether anything was kept since the last checkpoint. */
  boolean ahead() {
    return journal.isPresent() && journal.get().size() > 0;
  }

  /** Ends; the store is to be closed next. */
  void close() {
    checkpoint();
    maps.store().sync();
    journal.ifPresent(Journal::close);
  }
}
