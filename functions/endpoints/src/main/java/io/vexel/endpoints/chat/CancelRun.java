package io.vexel.endpoints.chat;

import io.vexel.core.chat.Chat;
import io.vexel.core.chat.RunId;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Asks a run to stop. */
public final class CancelRun implements Endpoint {
  private final Chat chat;

  public CancelRun(Chat chat) {
    this.chat = chat;
  }

  @Override
  public Reply handle(Call call) {
    RunId run = new RunId(call.id("run_id"));
    chat.cancel(run, call.user());
    return call.reply(RunViews.of(chat.get(run, call.user())));
  }
}
