package io.vexel.endpoints.chat;

import io.vexel.api.chat.ChatMessageBody;
import io.vexel.api.schema.MediaType;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Messages;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Sse;

/** Sends a message to an agent and answers with the whole answer, or streams it if asked to. */
public final class ChatWithAgent implements Endpoint {
  private final Chat chat;
  private final Messages messages;
  private final Patience patience;

  public ChatWithAgent(Chat chat, Messages messages, Patience patience) {
    this.chat = chat;
    this.messages = messages;
    this.patience = patience;
  }

  @Override
  public Reply handle(Call call) {
    ChatMessageBody body = call.body(ChatMessageBody.class);
    LiveRun live = chat.start(call.user(), ChatInput.of(call, body));
    boolean stream = body.stream() != null ? body.stream() : call.prefers(MediaType.EVENTS);
    return stream ? Sse.of(live) : new WholeAnswer(live, messages, patience).reply(call);
  }
}
