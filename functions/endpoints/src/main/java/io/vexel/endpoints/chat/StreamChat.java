package io.vexel.endpoints.chat;

import io.vexel.core.chat.Chat;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Sse;

/** Sends a message to an agent and streams what comes of it as AG-UI events. */
public final class StreamChat implements Endpoint {
  private final Chat chat;

  public StreamChat(Chat chat) {
    this.chat = chat;
  }

  @Override
  public Reply handle(Call call) {
    return Sse.of(chat.start(call.user(), ChatInput.of(call)));
  }
}
