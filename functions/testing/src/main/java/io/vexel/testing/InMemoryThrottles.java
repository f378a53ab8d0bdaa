package io.vexel.testing;

import io.vexel.core.limits.Throttles;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Counts that last as long as this object. */
public final class InMemoryThrottles implements Throttles {
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  @Override
  public long count(String bucket, long more, Instant until) {
    return Objects.requireNonNull(counts.merge(bucket, more, Long::sum));
  }
}
