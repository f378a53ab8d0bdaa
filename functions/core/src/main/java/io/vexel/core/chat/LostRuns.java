package io.vexel.core.chat;

import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Closes runs whose process has gone. The log decides: if it ends in a terminal event, that is how
 * the run ended and only the documents are put right; otherwise taking the next batch number shuts
 * the old process out, and the run ends as {@code run-lost} with the answer so far.
 */
final class LostRuns {
  private static final int SWEEP = 100;

  private static final Run.Failure LOST =
      new Run.Failure(
          "run-lost",
          "the server that worked on this stopped before it was done; the answer so far is kept,"
              + " and you can ask again");

  private final Runs runs;
  private final RunLog log;
  private final Messages messages;
  private final Sessions sessions;
  private final Json json;
  private final Clock clock;
  private final Metrics metrics;

  LostRuns(
      Runs runs,
      RunLog log,
      Messages messages,
      Sessions sessions,
      Json json,
      Clock clock,
      Metrics metrics) {
    this.runs = runs;
    this.log = log;
    this.messages = messages;
    this.sessions = sessions;
    this.json = json;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Closes lapsed runs of anybody. */
  void sweep() {
    runs.lapsed(clock.instant(), SWEEP).forEach(this::close);
  }

  /** Closes the run; safe to do at the same time in several places. */
  void close(Run run) {
    List<Map<String, Object>> events = read(run);
    Replay replay = new Replay(events);
    Run.End end =
        new Run.End(
            replay.status(), clock.instant(), replay.usage(), Optional.empty(), replay.failure());
    messages.settle(replay.transcript().message(run, end));
    runs.close(run.id(), run.userId(), end);
    sessions.release(run.sessionId(), run.userId(), run.id());
  }

  /** All events, the last of which is a terminal one: if there was none, ours. */
  private List<Map<String, Object>> read(Run run) {
    List<Map<String, Object>> events = new ArrayList<>();
    int number = 0;
    long seq = 1;
    while (true) {
      Optional<RunLog.Batch> found = log.batch(run.id(), run.userId(), number);
      RunLog.Batch batch = found.orElse(last(number, seq));
      if (found.isPresent() || ended(run, batch)) {
        batch.events().forEach(line -> events.add(json.readObject(line)));
        if (batch.last()) {
          return events;
        }
        number++;
        seq = batch.lastSeq() + 1;
      }
    }
  }

  /** Ends the log; false if the run went on at this moment, or somebody else ended it. */
  private boolean ended(Run run, RunLog.Batch last) {
    boolean ours = log.append(run.id(), run.userId(), last, clock.instant());
    if (ours) {
      metrics.record(Measured.lost(run));
    }
    return ours;
  }

  private RunLog.Batch last(int number, long seq) {
    RunEvent event = new RunEvent.RunError(LOST.code(), LOST.message());
    String line = json.write(AgUi.of(event, clock.instant()));
    return new RunLog.Batch(number, seq, List.of(line), true);
  }
}
