package io.vexel.runtime.streaming;

import io.vexel.endpoints.http.Reply;

/** A function whose replies are streamed. */
@FunctionalInterface
public interface StreamedFunction {
  /**
   * Answers an invocation. A body that is written piece by piece is written later; each flush sends
   * what is there.
   */
  Reply answer(Invocation invocation);
}
