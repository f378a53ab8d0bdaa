package io.vexel.core.limits;

import java.time.Instant;

/** Counts what happens within windows of time, over all processes. */
public interface Throttles {
  /**
   * Counts some more.
   *
   * @param bucket what is counted, for whom and in which window
   * @param more how many; 0 only looks
   * @param until when the window is over; what was counted for an earlier end is forgotten
   * @return how many there were in the window, these included
   */
  long count(String bucket, long more, Instant until);
}
