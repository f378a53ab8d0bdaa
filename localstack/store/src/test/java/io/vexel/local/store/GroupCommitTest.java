package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class GroupCommitTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = 2_000;

  private final AtomicInteger changes = new AtomicInteger();
  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();

  @Test
  void nobody_goes_on_before_what_he_did_is_committed() throws Exception {
    GroupCommit lock = new GroupCommit(this::commit);
    assertThat(together(() -> changesAndLooks(lock))).containsOnly(0);
    assertThat(committed).hasValue(THREADS * ROUNDS);
  }

  @Test
  void one_commit_serves_those_who_came_meanwhile() throws Exception {
    List<Thread> others = new ArrayList<>();
    GroupCommit lock =
        new GroupCommit(() -> {
          if (commits.get() == 0) {
            others.forEach(Thread::start);
            others.forEach(GroupCommitTest::awaitInLine);
          }
          commit();
        });
    for (int i = 1; i < THREADS; i++) {
      others.add(Thread.ofPlatform().daemon().unstarted(() -> change(lock)));
    }
    change(lock);
    for (Thread other : others) {
      other.join();
    }
    assertThat(committed).hasValue(THREADS);
    assertThat(commits).hasValue(2);
  }

  private void change(GroupCommit lock) {
    lock.lock();
    changes.incrementAndGet();
    lock.unlock();
  }

  private static void awaitInLine(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_commit_that_fails_is_told_to_somebody_and_leaves_nobody_waiting() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    GroupCommit lock =
        new GroupCommit(() -> {
          if (attempts.incrementAndGet() % 3 == 0) {
            throw new IllegalStateException("no space left");
          }
          commit();
        });
    int failures = together(() -> changesAndLooks(lock)).stream().mapToInt(i -> i).sum();
    assertThat(failures).isPositive().isEqualTo(attempts.get() / 3);
  }

  private void commit() {
    committed.set(changes.get());
    commits.incrementAndGet();
  }

  /** How often a commit failed; who was not told of a failure sees his change committed. */
  private int changesAndLooks(GroupCommit lock) {
    int failures = 0;
    for (int i = 0; i < ROUNDS; i++) {
      lock.lock();
      int mine = changes.incrementAndGet();
      try {
        lock.unlock();
        assertThat(committed.get()).isGreaterThanOrEqualTo(mine);
      } catch (IllegalStateException failed) {
        failures++;
      }
    }
    return failures;
  }

  private interface Work {
    int failures();
  }

  private static List<Integer> together(Work work) throws Exception {
    List<Integer> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(threads.submit(work::failures));
      }
      for (Future<Integer> one : all) {
        results.add(one.get());
      }
    }
    return results;
  }
}
