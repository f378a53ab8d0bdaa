package io.vexel.testing;

import io.vexel.core.limits.Throttles;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts that last as long as this object. */
public final class InMemoryThrottles implements Throttles {
  private record Count(long total, Instant until) {}

  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  @Override
  public long count(String bucket, long more, Instant until) {
    return Objects.requireNonNull(
            counts.compute(bucket, (same, count) -> counted(count, more, until)))
        .total();
  }

  private static Count counted(@Nullable Count count, long more, Instant until) {
    long before = count == null || count.until().isBefore(until) ? 0 : count.total();
    return new Count(before + more, until);
  }
}
