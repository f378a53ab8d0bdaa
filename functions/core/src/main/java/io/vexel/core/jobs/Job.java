package io.vexel.core.jobs;

import io.vexel.core.users.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of work of one person.
 *
 * @param id {@code kind:subject}; a job with the same id exists once, done or not
 * @param payload ids of what it is about, never what a person wrote
 * @param runAt not to be begun before
 * @param attempts how often it has been begun
 * @param lease who works on it; a lapsed lease lets somebody else
 * @param doneAt when it was done or given up; empty while it waits
 * @param error the code of the last failure; on a job that has ended, why it was given up
 */
public record Job(
    String id,
    String kind,
    UserId userId,
    Map<String, String> payload,
    Instant runAt,
    int attempts,
    Optional<Lease> lease,
    Optional<Instant> doneAt,
    Optional<String> error,
    Instant expiresAt) {
  private static final Duration KEPT = Duration.ofDays(30);

  /** Who works on a job, and until when without a sign of life. */
  public record Lease(String owner, Instant until) {}

  public Job {
    payload = Map.copyOf(payload);
  }

  /** A job that may begin now. */
  public static Job of(
      String kind, String subject, UserId user, Map<String, String> payload, Instant now) {
    return new Job(
        kind + ":" + subject,
        kind,
        user,
        payload,
        now,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now.plus(KEPT));
  }

  /** The same job, begun once more by the owner of the lease. */
  public Job begun(Lease by) {
    return new Job(
        id, kind, userId, payload, runAt, attempts + 1, Optional.of(by), doneAt, error, expiresAt);
  }

  /** Whether it may be begun: it has not ended, its time has come and nobody works on it. */
  public boolean due(Instant now) {
    return doneAt.isEmpty()
        && !runAt.isAfter(now)
        && lease.filter(held -> !held.until().isBefore(now)).isEmpty()
        && expiresAt.isAfter(now);
  }

  /** What the payload says under this name; jobs are made with all that their handler asks for. */
  public String get(String name) {
    String value = payload.get(name);
    if (value == null) {
      throw new IllegalStateException("the job " + id + " lacks " + name);
    }
    return value;
  }
}
