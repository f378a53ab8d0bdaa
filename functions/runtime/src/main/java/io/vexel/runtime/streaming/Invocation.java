package io.vexel.runtime.streaming;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An invocation as Lambda hands it over: the event, and what is known about it. */
public final class Invocation {
  private final String requestId;
  private final Instant deadline;
  private final String functionArn;
  private final Optional<String> traceId;
  private final byte[] event;

  Invocation(
      String requestId,
      Instant deadline,
      String functionArn,
      Optional<String> traceId,
      byte[] event) {
    this.requestId = requestId;
    this.deadline = deadline;
    this.functionArn = functionArn;
    this.traceId = traceId;
    this.event = event;
  }

  public String requestId() {
    return requestId;
  }

  /** How long Lambda lets the function go on; after that it ends the process. */
  public Duration timeLeft(Instant now) {
    return Duration.between(now, deadline);
  }

  /** The function as it was invoked, with its alias. */
  public String functionArn() {
    return functionArn;
  }

  /** What X-Ray calls the trace that this belongs to. */
  public Optional<String> traceId() {
    return traceId;
  }

  /** The event, usually JSON; not to be changed. */
  public byte[] event() {
    return event;
  }
}
