package io.vexel.endpoints.chat;

import io.vexel.api.RequestHeader;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.RunId;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Sse;

/** Streams the events of a run: those that were missed, then what comes. */
public final class FollowRun implements Endpoint {
  private final Chat chat;

  public FollowRun(Chat chat) {
    this.chat = chat;
  }

  @Override
  public Reply handle(Call call) {
    RunId run = new RunId(call.id("run_id"));
    long after =
        call.request()
            .header(RequestHeader.LAST_EVENT_ID.wireName())
            .filter(id -> !id.isEmpty())
            .map(id -> seq(id, run))
            .orElse(0L);
    return Sse.of(chat.follow(run, call.user(), after));
  }

  private static long seq(String eventId, RunId run) {
    String prefix = run + ":";
    if (!eventId.startsWith(prefix) || !eventId.substring(prefix.length()).matches("\\d{1,9}")) {
      throw new Refusal.Malformed("bad-cursor", "Last-Event-ID is no event of this run");
    }
    return Long.parseLong(eventId.substring(prefix.length()));
  }
}
