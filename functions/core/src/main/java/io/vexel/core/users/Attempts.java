package io.vexel.core.users;

import io.vexel.core.Refusal;
import io.vexel.core.limits.Throttles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Counts wrong passwords for each account, whether or not it exists, and asks whoever keeps
 * guessing to wait: the longer the more there were.
 */
public final class Attempts {
  private static final Map<Duration, Integer> ALLOWED =
      Map.of(Duration.ofMinutes(1), 10, Duration.ofHours(1), 40, Duration.ofDays(1), 200);

  private final Throttles throttles;
  private final Clock clock;

  public Attempts(Throttles throttles, Clock clock) {
    this.throttles = throttles;
    this.clock = clock;
  }

  /**
   * Passes where there were not too many.
   *
   * @throws Refusal.TooMany {@code throttled}
   */
  void check(String account) {
    ALLOWED.forEach((window, allowed) -> {
      if (count(account, window, 0) >= allowed) {
        throw new Refusal.TooMany(
            "throttled",
            "too many wrong passwords for this account; wait before the next try",
            Duration.between(clock.instant(), end(window)));
      }
    });
  }

  void failed(String account) {
    ALLOWED.keySet().forEach(window -> count(account, window, 1));
  }

  private long count(String account, Duration window, long more) {
    Instant end = end(window);
    return throttles.count(
        "password:%s:%s:%d".formatted(window, account, end.getEpochSecond()), more, end);
  }

  private Instant end(Duration window) {
    long seconds = window.toSeconds();
    return Instant.ofEpochSecond((clock.instant().getEpochSecond() / seconds + 1) * seconds);
  }
}
