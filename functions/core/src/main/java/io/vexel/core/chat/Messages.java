package io.vexel.core.chat;

import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.users.UserId;
import java.util.Optional;

/** The messages, each visible only to its owner. */
public interface Messages {
  /** Stores the message, unless one with its id is there already. */
  void put(Message message);

  /** Stores the message in place of whatever has its id: for those who know how it really ended. */
  void settle(Message message);

  Optional<Message> find(MessageId id, UserId owner);

  /** The session's messages, newest first; positions are by {@code seq}. */
  Slice<Message> ofSession(SessionId session, UserId owner, Slice.Request request);

  /** All messages with an agent, newest first; positions are by creation in epoch milliseconds. */
  Slice<Message> ofAgent(AgentId agent, UserId owner, Slice.Request request);

  /** Removes all messages of the session. */
  void remove(SessionId session, UserId owner);
}
