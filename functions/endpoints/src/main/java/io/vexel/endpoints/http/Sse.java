package io.vexel.endpoints.http;

import io.vexel.api.schema.MediaType;
import io.vexel.core.chat.EventFeed;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.SentEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends the events of a run as a text/event-stream. Each event has an id with which a client can go
 * on after it; silence is filled with comments, so that nobody on the way takes it for the end.
 */
public final class Sse {
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int HEARTBEATS = 6;
  private static final byte[] SIGN_OF_LIFE = {':', '\n', '\n'};

  private Sse() {}

  /** The events of a run that was started here. If the reader goes away, the run still ends. */
  public static Reply of(LiveRun live) {
    return reply(out -> {
      try {
        copy(live.feed(), out, Integer.MAX_VALUE);
      } catch (IOException gone) {
        // The reader went away; the run goes on, and this process must outlive it.
      }
      live.await();
    });
  }

  /** The events of a run that goes on elsewhere, or has ended. Ends after a minute of silence. */
  public static Reply of(EventFeed feed) {
    return reply(out -> copy(feed, out, HEARTBEATS));
  }

  /** A writer that may be told to stop. */
  private interface Copying {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  private static Reply reply(Copying copying) {
    return Reply.streamed(
            MediaType.EVENTS,
            out -> {
              try {
                copying.to(out);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .with("Cache-Control", "no-cache, no-transform")
        .with("X-Accel-Buffering", "no");
  }

  private static void copy(EventFeed feed, OutputStream out, int patience)
      throws IOException, InterruptedException {
    int silent = 0;
    while (!feed.ended() && silent < patience) {
      Optional<SentEvent> event = feed.next(HEARTBEAT);
      silent = event.isPresent() ? 0 : silent + 1;
      if (event.isEmpty() && !feed.ended()) {
        out.write(SIGN_OF_LIFE);
      }
      // What came together is sent together.
      while (event.isPresent()) {
        out.write(frame(feed.runId(), event.get()).getBytes(StandardCharsets.UTF_8));
        event = feed.next(Duration.ZERO);
      }
      out.flush();
    }
  }

  private static String frame(RunId run, SentEvent event) {
    return "id: " + run + ":" + event.seq() + "\ndata: " + event.json() + "\n\n";
  }
}
