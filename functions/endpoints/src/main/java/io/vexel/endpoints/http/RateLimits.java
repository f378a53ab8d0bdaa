package io.vexel.endpoints.http;

import io.vexel.api.RateClass;
import io.vexel.core.limits.Throttles;
import io.vexel.core.users.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds callers to their allowances, in windows of a minute. */
public final class RateLimits {
  private static final int WINDOW = 60;

  /** So many reads are told to the others at once, since each telling costs a write. */
  private static final int READS_AT_ONCE = 10;

  private final Throttles throttles;
  private final Clock clock;
  private final int percent;
  private final Map<String, Seen> reads = new ConcurrentHashMap<>();

  /** What this process knows of a bucket: what all had, and what it has not told yet. */
  private record Seen(long minute, long told, long untold) {
    long total() {
      return told + untold;
    }
  }

  /** What is left to a caller. */
  record Allowance(RateClass rate, long limit, long left, long seconds) {
    Headers headers() {
      String name = rate.name().toLowerCase(Locale.ROOT);
      return Headers.of("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, limit, WINDOW))
          .and("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, Math.max(0, left), seconds));
    }
  }

  /**
   * Allowances.
   *
   * @param percent of the usual ones; 0 for no limits
   */
  public RateLimits(Throttles throttles, Clock clock, int percent) {
    this.throttles = throttles;
    this.clock = clock;
    this.percent = percent;
  }

  /** Counts one more call; empty where calls are not counted. */
  Optional<Allowance> count(RateClass rate, Optional<Caller> caller, String address) {
    boolean byAddress = rate == RateClass.AUTH || caller.isEmpty();
    if (rate == RateClass.NONE || percent == 0 || (byAddress && loopback(address))) {
      return Optional.empty();
    }
    String who = byAddress ? address : caller.get().userId().value();
    long now = clock.instant().getEpochSecond();
    long minute = now / WINDOW;
    long limit = Math.max(1, (long) rate.perMinute() * percent / 100);
    String key = rate.name().toLowerCase(Locale.ROOT) + ":" + who;
    long used = rate == RateClass.READ ? read(key, minute) : tell(key, minute, 1);
    return Optional.of(new Allowance(rate, limit, limit - used, (minute + 1) * WINDOW - now));
  }

  /** Everybody on a laptop has the same address, which so says nothing. */
  private static boolean loopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  private long read(String key, long minute) {
    reads.values().removeIf(seen -> seen.minute() < minute);
    return Objects.requireNonNull(reads.compute(key, (same, seen) -> oneMore(key, minute, seen)))
        .total();
  }

  private Seen oneMore(String key, long minute, @Nullable Seen seen) {
    long untold = seen == null ? 1 : seen.untold() + 1;
    if (untold < READS_AT_ONCE) {
      return new Seen(minute, seen == null ? 0 : seen.told(), untold);
    }
    return new Seen(minute, tell(key, minute, untold), 0);
  }

  private long tell(String key, long minute, long more) {
    Instant end = Instant.ofEpochSecond((minute + 1) * WINDOW);
    return throttles.count(key + ":" + minute, more, end);
  }
}
