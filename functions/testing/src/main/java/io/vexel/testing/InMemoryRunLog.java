package io.vexel.testing;

import io.vexel.core.chat.RunId;
import io.vexel.core.chat.RunLog;
import io.vexel.core.users.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Events that last as long as this object, or 30 days. */
public final class InMemoryRunLog implements RunLog {
  private static final Duration KEPT = Duration.ofDays(30);

  private record Key(RunId run, int number) {}

  private record Stored(UserId owner, Batch batch, Instant at) {}

  private final Map<Key, Stored> batches = new HashMap<>();
  private final Clock clock;

  public InMemoryRunLog(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized boolean append(RunId run, UserId owner, Batch batch, Instant at) {
    Key key = new Key(run, batch.number());
    return batches.putIfAbsent(key, new Stored(owner, batch, at)) == null;
  }

  @Override
  public synchronized Optional<Batch> batch(RunId run, UserId owner, int number) {
    return Optional.ofNullable(batches.get(new Key(run, number)))
        .filter(stored -> stored.owner().equals(owner))
        .filter(stored -> stored.at().plus(KEPT).isAfter(clock.instant()))
        .map(Stored::batch);
  }

  @Override
  public synchronized void remove(RunId run, UserId owner) {
    batches
        .entrySet()
        .removeIf(
            entry -> entry.getKey().run().equals(run) && entry.getValue().owner().equals(owner));
  }
}
