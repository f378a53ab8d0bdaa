package io.vexel.core.chat;

import java.time.Duration;

/** A run that was started before, perhaps elsewhere, seen through its log. */
record FollowedRun(Run run, EventFeed feed, Chat chat) implements LiveRun {
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Reads the rest of the feed. */
  @Override
  public Run.End await() throws InterruptedException {
    while (true) {
      while (!feed.ended()) {
        feed.next(LOOK);
      }
      Run now = chat.get(run.id(), run.userId());
      if (now.end().isPresent()) {
        return now.end().get();
      }
      // The run is closed a moment after its last event is stored, and nobody can be told when.
      Thread.sleep(LOOK.dividedBy(10));
    }
  }
}
