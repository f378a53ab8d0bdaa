package io.vexel.testing;

import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Runs;
import io.vexel.core.chat.SessionId;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs that last as long as this object. */
public final class InMemoryRuns implements Runs {
  private static final Comparator<Run> OLDEST_LEASE =
      Comparator.comparing(Run::leaseUntil).thenComparing(run -> run.id().value());

  private final Map<RunId, Run> runs = new LinkedHashMap<>();

  @Override
  public synchronized void add(Run run) {
    boolean keyTaken = run.idempotency().flatMap(key -> find(key.key(), run.userId())).isPresent();
    if (keyTaken || runs.putIfAbsent(run.id(), run) != null) {
      throw new Refusal.Conflict(
          "idempotency-mismatch", "a run with this idempotency key has been started already");
    }
  }

  @Override
  public synchronized Optional<Run> find(RunId id, UserId owner) {
    return Optional.ofNullable(runs.get(id)).filter(run -> run.userId().equals(owner));
  }

  @Override
  public synchronized Optional<Run> find(String idempotencyKey, UserId owner) {
    return runs.values().stream()
        .filter(run -> run.userId().equals(owner))
        .filter(run -> run.idempotency().map(Idempotency::key).equals(Optional.of(idempotencyKey)))
        .findFirst();
  }

  @Override
  public synchronized boolean renew(RunId id, UserId owner, String leaseOwner, Instant until) {
    Optional<Run> leased = running(id, owner).filter(run -> run.leaseOwner().equals(leaseOwner));
    leased.ifPresent(run -> runs.put(id, changed(run, until, run.cancelRequestedAt(), run.end())));
    return leased.isPresent();
  }

  @Override
  public synchronized void requestCancel(RunId id, UserId owner, Instant now) {
    running(id, owner)
        .filter(run -> run.cancelRequestedAt().isEmpty())
        .ifPresent(
            run -> runs.put(id, changed(run, run.leaseUntil(), Optional.of(now), run.end())));
  }

  @Override
  public synchronized void answeredBy(RunId id, UserId owner, String modelId) {
    running(id, owner).ifPresent(run -> runs.put(id, run.answeredBy(modelId)));
  }

  @Override
  public synchronized boolean close(RunId id, UserId owner, Run.End end) {
    Optional<Run> running = running(id, owner);
    running.ifPresent(run ->
        runs.put(id, changed(run, run.leaseUntil(), run.cancelRequestedAt(), Optional.of(end))));
    return running.isPresent();
  }

  @Override
  public synchronized List<Run> lapsed(Instant now, int limit) {
    return runs.values().stream()
        .filter(run -> run.lapsed(now))
        .sorted(OLDEST_LEASE)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<RunId> ofSession(SessionId session, UserId owner) {
    return runs.values().stream()
        .filter(run -> run.sessionId().equals(session) && run.userId().equals(owner))
        .map(Run::id)
        .toList();
  }

  @Override
  public synchronized void remove(SessionId session, UserId owner) {
    ofSession(session, owner).forEach(runs::remove);
  }

  private Optional<Run> running(RunId id, UserId owner) {
    return find(id, owner).filter(run -> run.end().isEmpty());
  }

  private static Run changed(
      Run run, Instant leaseUntil, Optional<Instant> cancelRequestedAt, Optional<Run.End> end) {
    return new Run(
        run.id(),
        run.sessionId(),
        run.agentId(),
        run.agentVersion(),
        run.userId(),
        run.modelId(),
        run.threadId(),
        run.clientRunId(),
        run.inputMessage(),
        run.outputMessage(),
        run.outputSeq(),
        run.startedAt(),
        run.leaseOwner(),
        leaseUntil,
        cancelRequestedAt,
        run.idempotency(),
        end);
  }
}
