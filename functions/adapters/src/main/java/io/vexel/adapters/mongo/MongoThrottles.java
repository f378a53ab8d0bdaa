package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.vexel.core.limits.Throttles;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** Counts in the collection {@code throttles}. */
public final class MongoThrottles implements Throttles {
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoStore store;

  public MongoThrottles(MongoStore store) {
    this.store = store;
  }

  /** Added to what is there, else begun; where two begin at once, one finds the other's. */
  @Override
  public long count(String bucket, long more, Instant until) {
    return raise(bucket, more)
        .or(() -> begin(bucket, more, until))
        .or(() -> raise(bucket, more))
        .orElseThrow(() -> new IllegalStateException("a count vanished within its window"));
  }

  private Optional<Long> raise(String bucket, long more) {
    return store
        .findAndUpdate(Collection.THROTTLES, eq("_id", bucket), inc("count", more), AFTER)
        .map(found -> Fields.number(found, "count"));
  }

  private Optional<Long> begin(String bucket, long more, Instant until) {
    Document document =
        new Document("_id", bucket).append("count", more).append("expires_at", Fields.date(until));
    return store.insert(Collection.THROTTLES, document) ? Optional.of(more) : Optional.empty();
  }
}
