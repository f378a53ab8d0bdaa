package io.vexel.endpoints.chat;

import java.time.Duration;

/**
 * How long a caller who wants a whole answer is left without a sign of life.
 *
 * @param silence before the answer begins as white space
 * @param heartbeat between one space and the next
 */
public record Patience(Duration silence, Duration heartbeat) {
  /** Within the time-outs of gateways and proxies on the way. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(25), Duration.ofSeconds(10));
}
