package io.vexel.endpoints.chat;

import io.vexel.core.chat.Chat;
import io.vexel.core.chat.RunId;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Tells how a run is doing. */
public final class GetRun implements Endpoint {
  private final Chat chat;

  public GetRun(Chat chat) {
    this.chat = chat;
  }

  @Override
  public Reply handle(Call call) {
    return call.reply(RunViews.of(chat.get(new RunId(call.id("run_id")), call.user())));
  }
}
