package io.vexel.endpoints.chat;

import io.vexel.api.chat.ChatMessageBody;
import io.vexel.api.chat.RunAgentInputBody;
import io.vexel.core.Idempotency;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.NewMessage;
import io.vexel.core.chat.SessionId;
import io.vexel.endpoints.http.Call;
import java.util.Optional;

/** What a caller says to an agent, from either of the bodies that may say it. */
final class ChatInput {
  private ChatInput() {}

  /** A message as our own clients send it. */
  static NewMessage of(Call call, ChatMessageBody body) {
    return new NewMessage(
        agent(call),
        body.message(),
        Optional.ofNullable(body.sessionId()).map(SessionId::new),
        Optional.ofNullable(body.parentId()).map(MessageId::new),
        Optional.empty(),
        idempotency(call));
  }

  /** A message from either kind of client. */
  static NewMessage of(Call call) {
    boolean agUi = call.json().readObject(call.text()).containsKey("threadId");
    return agUi
        ? of(call, call.body(RunAgentInputBody.class))
        : of(call, call.body(ChatMessageBody.class));
  }

  private static NewMessage of(Call call, RunAgentInputBody body) {
    return new NewMessage(
        agent(call),
        LastUserMessage.of(body.messages()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new NewMessage.ClientIds(body.threadId(), body.runId())),
        idempotency(call));
  }

  private static AgentId agent(Call call) {
    return new AgentId(call.id("agent_id"));
  }

  private static Optional<Idempotency> idempotency(Call call) {
    return call.idempotency().map(key -> new Idempotency(key.key(), key.bodyHash()));
  }
}
