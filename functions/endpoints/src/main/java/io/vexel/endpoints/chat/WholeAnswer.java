package io.vexel.endpoints.chat;

import io.vexel.api.chat.ChatView;
import io.vexel.api.schema.MediaType;
import io.vexel.core.Refusal;
import io.vexel.core.chat.EventFeed;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Run;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The answer of a run as one JSON object. One that is not ready after a while begins as white
 * space, which JSON allows, so that nobody on the way gives up waiting; a failure after that can
 * only be told in the body.
 */
final class WholeAnswer {
  private final LiveRun live;
  private final Messages messages;
  private final Patience patience;

  WholeAnswer(LiveRun live, Messages messages, Patience patience) {
    this.live = live;
    this.messages = messages;
    this.patience = patience;
  }

  Reply reply(Call call) {
    try {
      return endedWithin(patience.silence()) ? whole(call) : written(call);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal.Unavailable("unavailable", "this host is shutting down; ask for the run");
    }
  }

  private boolean endedWithin(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    EventFeed feed = live.feed();
    while (!feed.ended()) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      feed.next(Duration.ofNanos(left));
    }
    return true;
  }

  private Reply whole(Call call) throws InterruptedException {
    Run.End end = live.await();
    end.error()
        .filter(error -> end.status() == Run.Status.FAILED)
        .ifPresent(error -> {
          throw RunFailures.refusal(error);
        });
    return call.reply(view(end));
  }

  private Reply written(Call call) {
    return Reply.streamed(
        MediaType.JSON,
        out -> {
          try {
            out.write(late(call, out).getBytes(StandardCharsets.UTF_8));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private String late(Call call, OutputStream out) throws InterruptedException {
    boolean listening = true;
    while (!endedWithin(patience.heartbeat())) {
      listening = listening && space(out);
    }
    Run.End end = live.await();
    return end.status() == Run.Status.FAILED && end.error().isPresent()
        ? call.problem(RunFailures.refusal(end.error().get())).text()
        : call.json().write(view(end));
  }

  private static boolean space(OutputStream out) {
    try {
      out.write(' ');
      out.flush();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  private ChatView view(Run.End end) {
    Run run = live.run();
    String text = messages.find(run.outputMessage(), run.userId()).map(Message::text).orElse("");
    return new ChatView(
        text,
        run.sessionId().value(),
        run.agentId().value(),
        end.at(),
        new ChatView.Metadata(
            run.id().value(),
            RunViews.status(end.status()),
            run.modelId(),
            run.inputMessage().value(),
            run.outputMessage().value(),
            RunViews.usage(end.usage())));
  }
}
