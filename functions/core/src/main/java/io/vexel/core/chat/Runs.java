package io.vexel.core.chat;

import io.vexel.core.Refusal;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The runs, each visible only to its owner. */
public interface Runs {
  /**
   * Stores a new run.
   *
   * @throws Refusal.Conflict {@code idempotency-mismatch} if the owner has a run with the same
   *     idempotency key
   */
  void add(Run run);

  Optional<Run> find(RunId id, UserId owner);

  /** The owner's run with this idempotency key. */
  Optional<Run> find(String idempotencyKey, UserId owner);

  /** The run, or the refusal that looks the same for absent and foreign ones. */
  default Run get(RunId id, UserId owner) {
    return find(id, owner)
        .orElseThrow(
            () -> new Refusal.NotFound("run-not-found", "you have no run with the id " + id));
  }

  /**
   * Extends the lease of a running run.
   *
   * @return false if the run has ended or has another lease owner
   */
  boolean renew(RunId id, UserId owner, String leaseOwner, Instant until);

  /** Asks the run to stop; asking again, or asking one that has ended, changes nothing. */
  void requestCancel(RunId id, UserId owner, Instant now);

  /** Notes that another model answers in a running run than the one it began with. */
  void answeredBy(RunId id, UserId owner, String modelId);

  /** Ends the run, if it is still running: of several callers at once exactly one is told true. */
  boolean close(RunId id, UserId owner, Run.End end);

  /** Running runs of anybody whose lease is over, oldest lease first. */
  List<Run> lapsed(Instant now, int limit);

  /** The ids of all runs of the session. */
  List<RunId> ofSession(SessionId session, UserId owner);

  /** Removes all runs of the session. */
  void remove(SessionId session, UserId owner);
}
