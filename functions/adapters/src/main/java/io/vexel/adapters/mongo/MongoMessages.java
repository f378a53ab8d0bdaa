package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.SessionId;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Messages in the collection {@code messages}. */
public final class MongoMessages implements Messages {
  private final MongoStore store;

  public MongoMessages(MongoStore store) {
    this.store = store;
  }

  @Override
  public void put(Message message) {
    boolean stored = store.insert(Collection.MESSAGES, MessageDocument.of(message));
    if (!stored && find(message.id(), message.userId()).isEmpty()) {
      throw new Refusal.Conflict(
          "version-conflict", "the place of the message in its session is taken");
    }
  }

  @Override
  public void settle(Message message) {
    put(message);
    Bson which =
        and(eq("_id", Fields.id(message.id())), eq("user_id", Fields.id(message.userId())));
    store.replace(Collection.MESSAGES, which, MessageDocument.of(message));
  }

  @Override
  public Optional<Message> find(MessageId id, UserId owner) {
    Bson which = and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(owner)));
    return store.find(Collection.MESSAGES, which).map(MessageDocument::message);
  }

  @Override
  public Slice<Message> ofSession(SessionId session, UserId owner, Slice.Request request) {
    List<Bson> which = new ArrayList<>();
    which.add(eq("session_id", Fields.id(session)));
    which.add(eq("user_id", Fields.id(owner)));
    request.after().ifPresent(after -> which.add(lt("seq", Fields.cursorNumber(after.key()))));
    return store.slice(
        Collection.MESSAGES,
        and(which),
        descending("seq"),
        request.limit(),
        MessageDocument::message,
        last -> new Slice.Position(Long.toString(last.seq()), last.id().value()));
  }

  @Override
  public Slice<Message> ofAgent(AgentId agent, UserId owner, Slice.Request request) {
    List<Bson> which = new ArrayList<>();
    which.add(eq("user_id", Fields.id(owner)));
    which.add(eq("agent_id", Fields.id(agent)));
    request.after().ifPresent(after -> which.add(before(after)));
    return store.slice(
        Collection.MESSAGES,
        and(which),
        descending("created_at", "_id"),
        request.limit(),
        MessageDocument::message,
        last ->
            new Slice.Position(Long.toString(last.createdAt().toEpochMilli()), last.id().value()));
  }

  @Override
  public void remove(SessionId session, UserId owner) {
    store.remove(
        Collection.MESSAGES,
        and(eq("session_id", Fields.id(session)), eq("user_id", Fields.id(owner))));
  }

  private static Bson before(Slice.Position last) {
    Date at = Fields.date(Instant.ofEpochMilli(Fields.cursorNumber(last.key())));
    return or(
        lt("created_at", at), and(eq("created_at", at), lt("_id", Fields.cursorId(last.id()))));
  }
}
