package io.vexel.local.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for one command at a time that is given back only when all changes made so far are
 * committed. Whoever is followed by somebody leaves the commit to him and waits for it outside, so
 * that under load one commit serves many commands; the last in the row commits for all.
 */
final class GroupCommit {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition committing = lock.newCondition();
  private final Runnable commit;
  private long done;
  private long committed;

  /**
   * A lock that nobody has.
   *
   * @param commit keeps all changes so far; does nothing where there are none
   */
  GroupCommit(Runnable commit) {
    this.commit = commit;
  }

  void lock() {
    lock.lock();
  }

  /** Gives the lock back and returns when everything done before is committed. */
  void unlock() {
    long mine = ++done;
    try {
      commitUnlessFollowed();
      while (committed < mine) {
        committing.awaitUninterruptibly();
        commitUnlessFollowed();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Everybody who waits is woken even after a failure, to try it himself. */
  private void commitUnlessFollowed() {
    if (committed == done || lock.hasQueuedThreads()) {
      return;
    }
    long all = done;
    try {
      commit.run();
      committed = all;
    } finally {
      committing.signalAll();
    }
  }
}
