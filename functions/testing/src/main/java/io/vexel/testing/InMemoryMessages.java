package io.vexel.testing;

import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.SessionId;
import io.vexel.core.users.UserId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Messages that last as long as this object. */
public final class InMemoryMessages implements Messages {
  private static final Comparator<Message> BY_SEQ =
      Comparator.comparingLong(Message::seq).reversed();
  private static final Comparator<Message> BY_TIME =
      Comparator.comparing(Message::createdAt)
          .thenComparing(message -> message.id().value())
          .reversed();

  private record After(long millis, String id) {}

  private final Map<MessageId, Message> messages = new LinkedHashMap<>();

  @Override
  public synchronized void put(Message message) {
    if (find(message.id(), message.userId()).isPresent()) {
      return;
    }
    if (messages.containsKey(message.id()) || placeTaken(message)) {
      throw Refusals.duplicate();
    }
    messages.put(message.id(), message);
  }

  @Override
  public synchronized void settle(Message message) {
    put(message);
    messages.put(message.id(), message);
  }

  private boolean placeTaken(Message message) {
    return messages.values().stream()
        .anyMatch(
            other -> other.sessionId().equals(message.sessionId()) && other.seq() == message.seq());
  }

  @Override
  public synchronized Optional<Message> find(MessageId id, UserId owner) {
    return Optional.ofNullable(messages.get(id)).filter(message -> message.userId().equals(owner));
  }

  @Override
  public synchronized Slice<Message> ofSession(
      SessionId session, UserId owner, Slice.Request request) {
    Optional<Long> before = request.after().map(Refusals::number);
    return slice(
        message ->
            message.userId().equals(owner)
                && message.sessionId().equals(session)
                && (before.isEmpty() || message.seq() < before.get()),
        BY_SEQ,
        message -> Long.toString(message.seq()),
        request.limit());
  }

  @Override
  public synchronized Slice<Message> ofAgent(AgentId agent, UserId owner, Slice.Request request) {
    Optional<After> after = request.after().map(InMemoryMessages::after);
    return slice(
        message ->
            message.userId().equals(owner)
                && message.agentId().equals(agent)
                && (after.isEmpty() || follows(message, after.get())),
        BY_TIME,
        message -> Long.toString(message.createdAt().toEpochMilli()),
        request.limit());
  }

  @Override
  public synchronized void remove(SessionId session, UserId owner) {
    messages
        .values()
        .removeIf(message -> message.sessionId().equals(session) && message.userId().equals(owner));
  }

  private Slice<Message> slice(
      Predicate<Message> which,
      Comparator<Message> order,
      Function<Message, String> key,
      int limit) {
    return Slice.cut(
        messages.values().stream().filter(which).sorted(order).limit(limit + 1L).toList(),
        limit,
        message -> new Slice.Position(key.apply(message), message.id().value()));
  }

  private static After after(Slice.Position position) {
    return new After(Refusals.number(position), Refusals.id(position));
  }

  private static boolean follows(Message message, After last) {
    int time = Long.compare(message.createdAt().toEpochMilli(), last.millis());
    return time < 0 || (time == 0 && message.id().value().compareTo(last.id()) < 0);
  }
}
