package io.vexel.core.chat;

/**
 * A run that this process works on, or whose end it has just seen. Reading its feed is optional:
 * the run goes on without readers.
 */
public interface LiveRun {
  Run run();

  EventFeed feed();

  /**
   * Waits until the run has ended and everything about it is stored.
   *
   * @return how it ended
   */
  Run.End await() throws InterruptedException;
}
