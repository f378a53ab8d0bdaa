package io.vexel.core.chat;

import java.time.Duration;
import java.util.Optional;

/** The stored events of one run, in order, for one reader. */
public interface EventFeed {
  RunId runId();

  /**
   * Waits for the next event.
   *
   * @return empty if none came in time
   */
  Optional<SentEvent> next(Duration wait) throws InterruptedException;

  /**
   * Whether nothing more will come: the terminal event was handed out, or the reader fell so far
   * behind that it was cut off and has to resume.
   */
  boolean ended();
}
