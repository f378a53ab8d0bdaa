package io.vexel.core.chat;

import io.vexel.core.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads a run's events from the log: first those that are there, then, by looking again and again,
 * those that come. Looking at a lost run closes it.
 */
final class Tail implements EventFeed {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
  private static final Duration CHECK_RUN = Duration.ofSeconds(1);

  private final Run run;
  private final RunLog log;
  private final Runs runs;
  private final LostRuns lostRuns;
  private final Clock clock;
  private final long afterSeq;

  private final Deque<SentEvent> read = new ArrayDeque<>();
  private int nextBatch;
  private boolean lastRead;
  private long checkedNanos = System.nanoTime() - CHECK_RUN.toNanos();

  Tail(Run run, RunLog log, Runs runs, LostRuns lostRuns, Clock clock, long afterSeq) {
    this.run = run;
    this.log = log;
    this.runs = runs;
    this.lostRuns = lostRuns;
    this.clock = clock;
    this.afterSeq = afterSeq;
  }

  @Override
  public RunId runId() {
    return run.id();
  }

  @Override
  public boolean ended() {
    return lastRead && read.isEmpty();
  }

  @Override
  public Optional<SentEvent> next(Duration wait) throws InterruptedException {
    long until = System.nanoTime() + wait.toNanos();
    while (read.isEmpty() && !lastRead) {
      if (look()) {
        continue;
      }
      long left = until - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      // The run may be another process's work, which tells nobody but the log.
      Thread.sleep(Duration.ofNanos(Math.min(left, LOOK_AGAIN.toNanos())));
    }
    return Optional.ofNullable(read.poll());
  }

  /** Whether there was another batch. While the database is away nothing comes, and we wait. */
  private boolean look() {
    try {
      if (readBatch()) {
        return true;
      }
      closeIfLost();
    } catch (Refusal.Unavailable away) {
      // Whoever listens hears heartbeats until it is back, or their patience ends.
    }
    return false;
  }

  /** Whether there was another batch; all of its events may be old ones. */
  private boolean readBatch() {
    Optional<RunLog.Batch> found = log.batch(run.id(), run.userId(), nextBatch);
    found.ifPresent(this::take);
    return found.isPresent();
  }

  private void take(RunLog.Batch batch) {
    nextBatch++;
    lastRead = batch.last();
    for (int i = 0; i < batch.events().size(); i++) {
      long seq = batch.firstSeq() + i;
      if (seq > afterSeq) {
        read.add(new SentEvent(seq, batch.events().get(i), seq == batch.lastSeq() && lastRead));
      }
    }
  }

  private void closeIfLost() {
    if (System.nanoTime() - checkedNanos < CHECK_RUN.toNanos()) {
      return;
    }
    checkedNanos = System.nanoTime();
    Run now = runs.get(run.id(), run.userId());
    if (now.lapsed(clock.instant())) {
      lostRuns.close(now);
    }
  }
}
