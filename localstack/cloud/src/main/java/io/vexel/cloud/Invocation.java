package io.vexel.cloud;

import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.ReportedError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A call of a function, as its caller sees it; closed by the caller, who may leave early. */
final class Invocation implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Invoked invoked;
  private final ExecutionEnvironment environment;
  private final Consumer<ExecutionEnvironment> afterwards;
  private boolean ended;
  private boolean closed;

  /** The function took longer than somebody would wait. */
  static final class TimedOut extends Exception {
    private static final long serialVersionUID = 1L;

    TimedOut() {
      super("timed out", null, false, false);
    }
  }

  Invocation(
      Invoked invoked,
      ExecutionEnvironment environment,
      Consumer<ExecutionEnvironment> afterwards) {
    this.invoked = invoked;
    this.environment = environment;
    this.afterwards = afterwards;
  }

  /** The next piece of the response as it was sent, waiting for it; nothing at the end. */
  Optional<byte[]> next(Duration patience) throws TimedOut {
    try {
      Optional<byte[]> piece = invoked.next(patience);
      ended = piece.isEmpty();
      return piece;
    } catch (IllegalStateException nothing) {
      throw new TimedOut();
    }
  }

  /** The whole response, as text. */
  String whole(Duration patience) throws TimedOut {
    Instant end = Instant.now().plus(patience);
    while (next(Duration.between(Instant.now(), end)).isPresent()) {
      // The response keeps its pieces itself.
    }
    return invoked.text();
  }

  /** How it ended, which is known once there are no more pieces. */
  End end() {
    return invoked.end();
  }

  /** Whether the function answers piece by piece, as those behind streams have to. */
  boolean streams() {
    return "streaming".equals(invoked.headers().get("Lambda-Runtime-Function-Response-Mode"));
  }

  /** What went wrong within the function, if it reported that instead of a response. */
  Optional<ReportedError> error() {
    return invoked.error();
  }

  /** Gives the environment back; what is still being done there is done to its end first. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (ended && environment.free(MOMENT)) {
      afterwards.accept(environment);
    } else {
      invoked.leave();
      Thread.ofVirtual().start(this::finish);
    }
  }

  /** What goes on beyond its time is ended with its process. */
  private void finish() {
    if (environment.free(Duration.between(Instant.now(), invoked.deadline()))) {
      afterwards.accept(environment);
    } else {
      environment.close();
    }
  }
}
