package io.vexel.core.chat;

import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events of runs as they were sent, in numbered batches. Each batch number is taken once: that
 * is the fence by which a process notices that another one closed its run.
 */
public interface RunLog {
  /** Events in a batch, at most. */
  int WIDEST = 512;

  /**
   * Some events in a row.
   *
   * @param number counts batches of a run from 0
   * @param firstSeq the number of the first event; events count from 1
   * @param events AG-UI JSON, byte for byte as sent
   * @param last whether it ends with the run's terminal event
   */
  record Batch(int number, long firstSeq, List<String> events, boolean last) {
    public Batch {
      events = List.copyOf(events);
    }

    public long lastSeq() {
      return firstSeq + events.size() - 1;
    }
  }

  /**
   * Stores the batch durably.
   *
   * @return false if a batch with this number is there already
   */
  boolean append(RunId run, UserId owner, Batch batch, Instant at);

  Optional<Batch> batch(RunId run, UserId owner, int number);

  /** Removes all events of the run. */
  void remove(RunId run, UserId owner);
}
