package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.vexel.core.jobs.Job;
import io.vexel.core.jobs.Jobs;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Jobs in the collection {@code jobs}. */
public final class MongoJobs implements Jobs {
  private static final Bson FREED = combine(unset("lease_owner"), unset("lease_until"));

  private final MongoStore store;

  public MongoJobs(MongoStore store) {
    this.store = store;
  }

  @Override
  public boolean add(Job job) {
    return store.insert(Collection.JOBS, document(job));
  }

  @Override
  public Optional<Job> find(String id, UserId owner, Instant now) {
    Bson which =
        and(eq("_id", id), eq("user_id", Fields.id(owner)), gt("expires_at", Fields.date(now)));
    return store.find(Collection.JOBS, which).map(MongoJobs::job);
  }

  @Override
  public Optional<Job> claim(Job.Lease lease, Instant now) {
    return begin(due(now), lease);
  }

  @Override
  public Optional<Job> claim(String id, Job.Lease lease, Instant now) {
    return begin(and(eq("_id", id), due(now)), lease);
  }

  private Optional<Job> begin(Bson which, Job.Lease lease) {
    Bson change =
        combine(
            set("lease_owner", lease.owner()),
            set("lease_until", Fields.date(lease.until())),
            inc("attempts", 1));
    FindOneAndUpdateOptions longestDue =
        new FindOneAndUpdateOptions()
            .sort(ascending("run_at", "_id"))
            .returnDocument(ReturnDocument.AFTER);
    return store.findAndUpdate(Collection.JOBS, which, change, longestDue).map(MongoJobs::job);
  }

  private static Bson due(Instant now) {
    return and(
        eq("done_at", null),
        lte("run_at", Fields.date(now)),
        or(eq("lease_until", null), lt("lease_until", Fields.date(now))),
        gt("expires_at", Fields.date(now)));
  }

  @Override
  public boolean renew(Job held, Instant until) {
    return change(held, set("lease_until", Fields.date(until)));
  }

  @Override
  public boolean retry(Job held, Instant runAt, String error) {
    return change(held, combine(FREED, set("run_at", Fields.date(runAt)), set("error", error)));
  }

  @Override
  public boolean end(Job held, Instant at, Optional<String> error) {
    Bson outcome = error.map(code -> set("error", code)).orElse(unset("error"));
    return change(held, combine(FREED, set("done_at", Fields.date(at)), outcome));
  }

  /** Changes the job only as long as it is held as it was begun. */
  private boolean change(Job held, Bson change) {
    if (held.lease().isEmpty()) {
      return false;
    }
    Bson which =
        and(
            eq("_id", held.id()),
            eq("user_id", Fields.id(held.userId())),
            eq("done_at", null),
            eq("lease_owner", held.lease().get().owner()),
            eq("attempts", held.attempts()));
    return store.update(Collection.JOBS, which, change);
  }

  private static Document document(Job job) {
    Document document =
        new Document("_id", job.id())
            .append("user_id", Fields.id(job.userId()))
            .append("kind", job.kind())
            .append("payload", new Document(new LinkedHashMap<String, Object>(job.payload())))
            .append("run_at", Fields.date(job.runAt()))
            .append("attempts", job.attempts())
            .append("expires_at", Fields.date(job.expiresAt()));
    Fields.put(document, "lease_owner", job.lease().map(Job.Lease::owner));
    Fields.put(document, "lease_until", job.lease().map(lease -> Fields.date(lease.until())));
    Fields.put(document, "done_at", job.doneAt().map(Fields::date));
    Fields.put(document, "error", job.error());
    return document;
  }

  private static Job job(Document from) {
    return new Job(
        Fields.text(from, "_id"),
        Fields.text(from, "kind"),
        new UserId(Fields.hex(from, "user_id")),
        payload(from),
        Fields.instant(from, "run_at"),
        Math.toIntExact(Fields.number(from, "attempts")),
        Fields.optionalText(from, "lease_owner")
            .map(owner -> new Job.Lease(owner, Fields.instant(from, "lease_until"))),
        Fields.optionalInstant(from, "done_at"),
        Fields.optionalText(from, "error"),
        Fields.instant(from, "expires_at"));
  }

  private static Map<String, String> payload(Document from) {
    Map<String, String> payload = new LinkedHashMap<>();
    Document stored = Fields.optionalDocument(from, "payload").orElseGet(Document::new);
    stored.keySet().forEach(name -> payload.put(name, Fields.text(stored, name)));
    return payload;
  }
}
