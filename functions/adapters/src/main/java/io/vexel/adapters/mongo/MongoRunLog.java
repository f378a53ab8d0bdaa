package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import io.vexel.core.chat.RunId;
import io.vexel.core.chat.RunLog;
import io.vexel.core.users.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Events in the collection {@code run_events}, one document per batch. The batch number is part of
 * the id, so that the database itself lets each number be taken once.
 */
public final class MongoRunLog implements RunLog {
  private static final Duration KEPT = Duration.ofDays(30);

  private final MongoStore store;
  private final Clock clock;

  public MongoRunLog(MongoStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean append(RunId run, UserId owner, Batch batch, Instant at) {
    return store.insert(
        Collection.RUN_EVENTS,
        new Document("_id", id(run, batch.number()))
            .append("user_id", Fields.id(owner))
            .append("first_seq", batch.firstSeq())
            .append("last_seq", batch.lastSeq())
            .append("events", PackedLines.pack(batch.events()))
            .append("last", batch.last())
            .append("at", Fields.date(at))
            .append("expires_at", Fields.date(at.plus(KEPT))));
  }

  @Override
  public Optional<Batch> batch(RunId run, UserId owner, int number) {
    Bson which =
        and(
            eq("_id", id(run, number)),
            eq("user_id", Fields.id(owner)),
            gt("expires_at", Fields.date(clock.instant())));
    return store.find(Collection.RUN_EVENTS, which).map(from -> batch(from, number));
  }

  @Override
  public void remove(RunId run, UserId owner) {
    Bson which = and(gt("_id", run + ":"), lt("_id", run + ";"), eq("user_id", Fields.id(owner)));
    store.remove(Collection.RUN_EVENTS, which);
  }

  private static String id(RunId run, int number) {
    return "%s:%06d".formatted(run, number);
  }

  private static Batch batch(Document from, int number) {
    return new Batch(
        number,
        Fields.number(from, "first_seq"),
        PackedLines.unpack(from, "events"),
        Fields.flag(from, "last"));
  }
}
