package io.vexel.runtime.streaming;

import java.nio.charset.StandardCharsets;

/**
 * What Lambda is told when something fails: nothing that an exception says, since that may quote
 * what people wrote. The log has the kind of exception and where it was.
 *
 * @param type begins with {@code Function.} or {@code Runtime.}; Lambda takes nothing else for one
 */
record Failure(String type, String message) {
  static final Failure START =
      new Failure("Function.StartFailed", "the function could not start; its log says why");
  static final Failure ANSWER =
      new Failure("Function.AnswerFailed", "the function failed before its answer began");
  static final Failure STREAM =
      new Failure("Function.StreamFailed", "the function failed in the middle of its answer");

  /** As AWS's client for Java calls it. */
  static final Failure CHECKPOINT =
      new Failure("Runtime.BeforeCheckpointError", "a hook failed before the snapshot");

  /** As AWS's client for Java calls it. */
  static final Failure RESTORE =
      new Failure("Runtime.AfterRestoreError", "a hook failed after the snapshot was restored");

  byte[] json() {
    return "{\"errorMessage\":\"%s\",\"errorType\":\"%s\",\"stackTrace\":[]}"
        .formatted(message, type)
        .getBytes(StandardCharsets.UTF_8);
  }
}
