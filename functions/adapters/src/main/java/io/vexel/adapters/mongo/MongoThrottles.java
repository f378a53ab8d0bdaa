package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.vexel.core.limits.Throttles;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

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
    return raise(bucket, more, until)
        .or(() -> begin(bucket, more, until))
        .or(() -> beginAnew(bucket, more, until))
        .or(() -> raise(bucket, more, until))
        .orElseThrow(() -> new IllegalStateException("a count vanished within its window"));
  }

  private Optional<Long> raise(String bucket, long more, Instant until) {
    Bson same = and(eq("_id", bucket), eq("expires_at", Fields.date(until)));
    return counted(same, inc("count", more));
  }

  private Optional<Long> begin(String bucket, long more, Instant until) {
    Document document =
        new Document("_id", bucket).append("count", more).append("expires_at", Fields.date(until));
    return store.insert(Collection.THROTTLES, document) ? Optional.of(more) : Optional.empty();
  }

  /** In place of a window that is over, which nobody has tidied up yet. */
  private Optional<Long> beginAnew(String bucket, long more, Instant until) {
    Bson over = and(eq("_id", bucket), lt("expires_at", Fields.date(until)));
    return counted(over, combine(set("count", more), set("expires_at", Fields.date(until))));
  }

  private Optional<Long> counted(Bson which, Bson change) {
    return store
        .findAndUpdate(Collection.THROTTLES, which, change, AFTER)
        .map(found -> Fields.number(found, "count"));
  }
}
