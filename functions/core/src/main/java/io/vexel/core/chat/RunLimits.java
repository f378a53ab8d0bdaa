package io.vexel.core.chat;

import java.time.Duration;

/**
 * How far a run may go; DATA "Numbers" of the design gives the defaults.
 *
 * @param rounds model calls
 * @param toolCalls over all rounds
 * @param wallClock from start to end
 * @param toolTimeout for one tool call
 * @param argumentChars that a model may give a tool
 * @param resultChars of a tool's result that the model is given; the rest is cut with a notice
 * @param historyMessages in context, at most
 * @param historyShare of the model's window that history may fill
 * @param lease after which a silent run counts as lost
 * @param retryPause before a provider that failed in passing is asked again
 * @param batchWait for which events are gathered before they are stored, unless they fill a batch
 */
public record RunLimits(
    int rounds,
    int toolCalls,
    Duration wallClock,
    Duration toolTimeout,
    int argumentChars,
    int resultChars,
    int historyMessages,
    double historyShare,
    Duration lease,
    Duration retryPause,
    Duration batchWait) {

  public static final RunLimits DEFAULT =
      new RunLimits(
          12,
          32,
          Duration.ofMinutes(10),
          Duration.ofSeconds(20),
          64 * 1024,
          16_000,
          200,
          0.6,
          Duration.ofSeconds(15),
          Duration.ofMillis(500),
          Duration.ofMillis(50));

  /** What closing a run may take of the time that its process has left. */
  private static final Duration GOODBYE = Duration.ofSeconds(10);

  /** These limits in a process that may work only so long: a run ends well before its process. */
  public RunLimits within(Duration timeLeft) {
    Duration most = timeLeft.minus(GOODBYE);
    return most.compareTo(wallClock) < 0 ? withWallClock(most) : this;
  }

  /** Whether there is time to begin anything. */
  boolean leaveTime() {
    return wallClock.isPositive();
  }

  private RunLimits withWallClock(Duration wallClock) {
    return new RunLimits(
        rounds,
        toolCalls,
        wallClock,
        toolTimeout,
        argumentChars,
        resultChars,
        historyMessages,
        historyShare,
        lease,
        retryPause,
        batchWait);
  }

  public RunLimits withLease(Duration lease) {
    return new RunLimits(
        rounds,
        toolCalls,
        wallClock,
        toolTimeout,
        argumentChars,
        resultChars,
        historyMessages,
        historyShare,
        lease,
        retryPause,
        batchWait);
  }
}
