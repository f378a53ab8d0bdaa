package io.vexel.local.model;

import java.time.Duration;
import java.util.List;

/** One answer of the model, step by step. */
record Turn(List<Step> steps) {
  Turn {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a turn has at least one step");
    }
    if (steps.stream().skip(1).anyMatch(Step.Failure.class::isInstance)) {
      throw new IllegalArgumentException("a status comes first or not at all");
    }
  }

  static Turn of(Step... steps) {
    return new Turn(List.of(steps));
  }

  /** What the server does next. */
  sealed interface Step {
    /** Sends the text as one delta. */
    record Text(String text) implements Step {}

    /** Calls a function; the arguments are sent as they are, even if they are no JSON. */
    record Tool(String function, String arguments) implements Step {}

    record Delay(Duration pause) implements Step {}

    /** Sends token counts in a chunk of their own. */
    record Usage(long input, long output) implements Step {}

    /** Answers with this instead of a completion. */
    record Failure(int status, String body, String retryAfter) implements Step {}

    /** Sends nothing more and keeps the connection open. */
    record Hang() implements Step {}

    /** Sends these characters where an event belongs. */
    record Garbage(String text) implements Step {}

    /** Breaks the connection in the middle of a chunk. */
    record Drop() implements Step {}
  }
}
