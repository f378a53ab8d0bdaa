package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Runs;
import io.vexel.core.chat.SessionId;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Runs in the collection {@code runs}. */
public final class MongoRuns implements Runs {
  private final MongoStore store;

  public MongoRuns(MongoStore store) {
    this.store = store;
  }

  @Override
  public void add(Run run) {
    if (!store.insert(Collection.RUNS, RunDocument.of(run))) {
      throw new Refusal.Conflict(
          "idempotency-mismatch", "a run with this idempotency key has been started already");
    }
  }

  @Override
  public Optional<Run> find(RunId id, UserId owner) {
    return store.find(Collection.RUNS, which(id, owner)).map(RunDocument::run);
  }

  @Override
  public Optional<Run> find(String idempotencyKey, UserId owner) {
    Bson which =
        and(
            eq("idempotency_key", RunDocument.idempotencyKey(idempotencyKey, owner)),
            eq("user_id", Fields.id(owner)));
    return store.find(Collection.RUNS, which).map(RunDocument::run);
  }

  @Override
  public boolean renew(RunId id, UserId owner, String leaseOwner, Instant until) {
    Bson leased = and(running(id, owner), eq("lease_owner", leaseOwner));
    return store.update(Collection.RUNS, leased, set("lease_until", Fields.date(until)));
  }

  @Override
  public void requestCancel(RunId id, UserId owner, Instant now) {
    Bson first = and(running(id, owner), eq("cancel_requested_at", null));
    store.update(Collection.RUNS, first, set("cancel_requested_at", Fields.date(now)));
  }

  @Override
  public void answeredBy(RunId id, UserId owner, String modelId) {
    store.update(Collection.RUNS, running(id, owner), set("model_id", modelId));
  }

  @Override
  public boolean close(RunId id, UserId owner, Run.End end) {
    Bson change = new Document("$set", RunDocument.end(end));
    return store.update(Collection.RUNS, running(id, owner), change);
  }

  @Override
  public List<Run> lapsed(Instant now, int limit) {
    Bson which = and(eq("status", RunDocument.RUNNING), lt("lease_until", Fields.date(now)));
    return store.list(
        Collection.RUNS, which, ascending("lease_until", "_id"), limit, RunDocument::run);
  }

  @Override
  public List<RunId> ofSession(SessionId session, UserId owner) {
    return store.list(
        Collection.RUNS,
        in(session, owner),
        ascending("_id"),
        MongoStore.EVERYTHING,
        run -> new RunId(Fields.hex(run, "_id")));
  }

  @Override
  public void remove(SessionId session, UserId owner) {
    store.remove(Collection.RUNS, in(session, owner));
  }

  private static Bson in(SessionId session, UserId owner) {
    return and(eq("session_id", Fields.id(session)), eq("user_id", Fields.id(owner)));
  }

  private static Bson which(RunId id, UserId owner) {
    return and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(owner)));
  }

  private static Bson running(RunId id, UserId owner) {
    return and(which(id, owner), eq("status", RunDocument.RUNNING));
  }
}
