package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Conversations in the collection {@code sessions}. */
public final class MongoSessions implements Sessions {
  private static final FindOneAndUpdateOptions PLACE_BEFORE =
      new FindOneAndUpdateOptions()
          .returnDocument(ReturnDocument.BEFORE)
          .projection(include("next_seq"));

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  /** Everything archived was so after it; in MongoDB a missing date compares as null. */
  private static final Date EPOCH = Date.from(Instant.EPOCH);

  private final MongoStore store;

  public MongoSessions(MongoStore store) {
    this.store = store;
  }

  @Override
  public void add(Session session) {
    if (!store.insert(Collection.SESSIONS, SessionDocument.of(session))) {
      throw new Refusal.Conflict("run-active", "this conversation has just begun elsewhere");
    }
  }

  @Override
  public Optional<Session> find(SessionId id, UserId owner) {
    return store.find(Collection.SESSIONS, which(id, owner)).map(SessionDocument::session);
  }

  @Override
  public Optional<Session> find(String clientThreadId, AgentId agent, UserId owner) {
    Bson which =
        and(
            eq("client_thread_key", SessionDocument.threadKey(clientThreadId, agent, owner)),
            eq("user_id", Fields.id(owner)));
    return store.find(Collection.SESSIONS, which).map(SessionDocument::session);
  }

  @Override
  public Optional<Long> claim(
      SessionId id, UserId owner, Optional<RunId> expected, RunId run, int messages, Instant now) {
    Bson which = and(which(id, owner), heldBy(expected));
    Bson change =
        combine(
            set("active_run_id", Fields.id(run)),
            set("last_message_at", Fields.date(now)),
            inc("next_seq", (long) messages),
            inc("message_count", (long) messages));
    return store
        .findAndUpdate(Collection.SESSIONS, which, change, PLACE_BEFORE)
        .map(before -> Fields.number(before, "next_seq"));
  }

  @Override
  public Session relabel(Session session, Session.Label label) {
    Bson current = and(which(session.id(), session.userId()), eq("version", session.version()));
    return store
        .findAndUpdate(Collection.SESSIONS, current, SessionDocument.change(label), AFTER)
        .map(SessionDocument::session)
        .orElseThrow(() ->
            new Refusal.Conflict(
                "version-conflict", "could not change the conversation: it has changed meanwhile"));
  }

  @Override
  public Slice<Session> list(UserId owner, Filter filter, Slice.Request request) {
    List<Bson> which = new ArrayList<>();
    which.add(eq("user_id", Fields.id(owner)));
    filter.agent().ifPresent(one -> which.add(eq("agent_id", Fields.id(one))));
    filter.words().ifPresent(words -> which.add(Fields.contains("title_key", words)));
    filter
        .archived()
        .ifPresent(
            archived -> which.add(archived ? gt("archived_at", EPOCH) : eq("archived_at", null)));
    request.after().ifPresent(after -> which.add(before(after)));
    return store.slice(
        Collection.SESSIONS,
        and(which),
        descending("last_message_at", "_id"),
        request.limit(),
        SessionDocument::session,
        last ->
            new Slice.Position(
                Long.toString(last.lastMessageAt().toEpochMilli()), last.id().value()));
  }

  private static Bson before(Slice.Position last) {
    Date at = Fields.date(Instant.ofEpochMilli(Fields.cursorNumber(last.key())));
    return or(
        lt("last_message_at", at),
        and(eq("last_message_at", at), lt("_id", Fields.cursorId(last.id()))));
  }

  @Override
  public boolean remove(
      SessionId id, UserId owner, Optional<RunId> heldBy, Optional<Long> version) {
    Bson held = and(which(id, owner), heldBy(heldBy));
    Bson which = version.map(number -> and(held, eq("version", number))).orElse(held);
    return store.remove(Collection.SESSIONS, which) == 1;
  }

  @Override
  public void release(SessionId id, UserId owner, RunId run) {
    Bson which = and(which(id, owner), heldBy(Optional.of(run)));
    store.update(Collection.SESSIONS, which, unset("active_run_id"));
  }

  private static Bson which(SessionId id, UserId owner) {
    return and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(owner)));
  }

  private static Bson heldBy(Optional<RunId> run) {
    return eq("active_run_id", run.map(Fields::id).orElse(null));
  }
}
