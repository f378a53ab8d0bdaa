package io.vexel.core.chat;

import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.json.Json;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of one run down in batches and only then hands them on. One write is in flight
 * at a time; what gathers meanwhile is the next batch. Where writes become slow or runs many,
 * events gather for longer, so that many runs at once do not make each other slower still. Stops
 * without another write once another process has taken its batch number.
 */
final class RunJournal {
  private static final Logger LOG = System.getLogger(RunJournal.class.getName());

  private static final Duration DATABASE_AWAY_PAUSE = Duration.ofMillis(250);

  /** Events gather for so many times what a write takes, though never longer than people accept. */
  private static final int PATIENCE = 10;

  /** For each run that this process works on: so it writes a thousand batches a second at most. */
  private static final Duration SHARE = Duration.ofMillis(1);

  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

  /** How much of the measure of a write is the last one. */
  private static final double NEWEST = 0.25;

  private final Run run;
  private final RunLog log;
  private final Json json;
  private final Clock clock;
  private final RunLimits limits;
  private final Stop stop;
  private final LiveFeed feed;
  private final IntSupplier runs;
  private final Thread writer;

  private final Deque<RunEvent> pending = new ArrayDeque<>();
  private boolean hurry;
  private boolean firstText = true;
  private boolean closed;
  private boolean fenced;
  private long firstPendingNanos;

  // Of the writer's thread.
  private double writeNanos;
  private int nextBatch;
  private long nextSeq = 1;

  /**
   * A journal whose writer runs.
   *
   * @param runs how many runs this process works on
   */
  RunJournal(
      Run run,
      RunLog log,
      Json json,
      Clock clock,
      RunLimits limits,
      Stop stop,
      LiveFeed feed,
      IntSupplier runs) {
    this.run = run;
    this.log = log;
    this.json = json;
    this.clock = clock;
    this.limits = limits;
    this.stop = stop;
    this.feed = feed;
    this.runs = runs;
    this.writer = Thread.ofVirtual().name("journal-" + run.id()).start(this::write);
  }

  /** Takes an event; it is sent once stored. */
  synchronized void emit(RunEvent event) {
    if (fenced) {
      return;
    }
    boolean first = pending.isEmpty();
    if (first) {
      firstPendingNanos = System.nanoTime();
    }
    pending.add(event);
    hurry |= urgent(event);
    // The writer waits for nothing else; to wake it for each word took longer than the word.
    if (first || hurry || pending.size() >= RunLog.WIDEST) {
      notifyAll();
    }
  }

  /** The start and the first text are what a person waits for; after the end nothing will come. */
  private boolean urgent(RunEvent event) {
    if (event instanceof RunEvent.TextDelta && firstText) {
      firstText = false;
      return true;
    }
    return event instanceof RunEvent.RunStarted || event.terminal();
  }

  /**
   * Waits until everything taken is stored.
   *
   * @return false if another process closed the run, so that the last events are not stored
   */
  boolean close() throws InterruptedException {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    writer.join();
    feed.close();
    return !fenced();
  }

  private synchronized boolean fenced() {
    return fenced;
  }

  private void write() {
    try {
      List<RunEvent> events = take();
      while (!events.isEmpty()) {
        if (!store(events)) {
          fence();
          return;
        }
        events = take();
      }
    } catch (InterruptedException e) {
      fence();
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "the log of run {0} ends here: {1}", run.id(), Trace.of(e));
      fence();
    }
  }

  private void fence() {
    synchronized (this) {
      fenced = true;
      pending.clear();
    }
    stop.request(Stop.Reason.FENCED);
    feed.close();
  }

  /** The next batch of events; empty once closed and drained. */
  private synchronized List<RunEvent> take() throws InterruptedException {
    while (pending.isEmpty() && !closed) {
      wait();
    }
    while (!closed && !hurry && pending.size() < RunLog.WIDEST) {
      long left = waitNanos() - (System.nanoTime() - firstPendingNanos);
      if (left <= 0) {
        break;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    List<RunEvent> events = new ArrayList<>();
    while (!pending.isEmpty() && events.size() < RunLog.WIDEST) {
      events.add(pending.remove());
    }
    hurry = false;
    firstPendingNanos = System.nanoTime();
    return events;
  }

  private long waitNanos() {
    long usual = limits.batchWait().toNanos();
    long slow = (long) (PATIENCE * writeNanos);
    long crowded = runs.getAsInt() * SHARE.toNanos();
    return Math.max(usual, Math.min(Math.max(slow, crowded), LONGEST_WAIT.toNanos()));
  }

  private boolean store(List<RunEvent> events) throws InterruptedException {
    List<String> lines = events.stream().map(e -> json.write(AgUi.of(e, clock.instant()))).toList();
    boolean last = events.getLast().terminal();
    RunLog.Batch batch = new RunLog.Batch(nextBatch, nextSeq, lines, last);
    long began = System.nanoTime();
    if (!append(batch)) {
      return false;
    }
    writeNanos += NEWEST * (System.nanoTime() - began - writeNanos);
    for (int i = 0; i < lines.size(); i++) {
      feed.offer(new SentEvent(nextSeq + i, lines.get(i), events.get(i).terminal()));
    }
    nextBatch++;
    nextSeq += lines.size();
    return true;
  }

  /** Keeps trying while the database is away: the lease decides when the run is lost. */
  private boolean append(RunLog.Batch batch) throws InterruptedException {
    boolean unsure = false;
    while (true) {
      try {
        boolean taken = log.append(run.id(), run.userId(), batch, clock.instant());
        return taken || (unsure && sameAsStored(batch));
      } catch (Refusal.Unavailable away) {
        unsure = true;
        Optional<Stop.Reason> reason = stop.reason();
        if (reason.isPresent() && reason.get() != Stop.Reason.CANCELLED) {
          return false;
        }
        // Nobody tells when a database is back.
        Thread.sleep(DATABASE_AWAY_PAUSE);
      }
    }
  }

  /** A write whose answer was lost may have succeeded; then the number is taken by ourselves. */
  private boolean sameAsStored(RunLog.Batch batch) {
    RunLog.@Nullable Batch there = log.batch(run.id(), run.userId(), batch.number()).orElse(null);
    return batch.equals(there);
  }
}
