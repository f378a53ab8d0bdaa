package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import io.vexel.core.Folding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Gives documents that were stored by earlier versions the fields that have come since. */
public final class Upgrades {
  private static final int AT_ONCE = 500;
  private static final Duration A_DAY = Duration.ofDays(1);

  /** A field that earlier versions did not store, and what it would have held. */
  private record Later(Collection collection, String field, Function<Document, Object> value) {}

  private Upgrades() {}

  /** Fills in what is missing; where nothing is, nothing changes. */
  public static void apply(MongoStore store, Instant now) {
    all(now).forEach(later -> apply(store, later));
  }

  /** Nobody knows whether a key of earlier versions still signs; whoever does so says it again. */
  private static List<Later> all(Instant now) {
    return List.of(
        new Later(Collection.AGENTS, "name_key", agent -> key(agent, "name")),
        new Later(Collection.AGENTS, "changed_at", Upgrades::changed),
        new Later(Collection.SESSIONS, "title_key", session -> key(session, "title")),
        new Later(Collection.SESSIONS, "pinned", session -> false),
        new Later(Collection.SESSIONS, "version", session -> 1L),
        new Later(Collection.SIGNING_KEYS, "expires_at", key -> Fields.date(now.plus(A_DAY))));
  }

  private static void apply(MongoStore store, Later later) {
    Bson lacking = eq(later.field(), null);
    List<Document> found;
    do {
      found =
          store.list(later.collection(), lacking, ascending("_id"), AT_ONCE, Function.identity());
      found.forEach(document -> fill(store, later, document));
    } while (found.size() == AT_ONCE);
  }

  /** Only if it is still missing: somebody may have changed the document meanwhile. */
  private static void fill(MongoStore store, Later later, Document document) {
    Bson which =
        and(
            eq("_id", document.get("_id")),
            eq("user_id", document.get("user_id")),
            eq(later.field(), null));
    store.update(later.collection(), which, set(later.field(), later.value().apply(document)));
  }

  private static String key(Document document, String field) {
    return Folding.key(Fields.text(document, field));
  }

  private static Object changed(Document agent) {
    return Fields.date(
        Fields.optionalInstant(agent, "updated_at")
            .orElseGet(() -> Fields.instant(agent, "created_at")));
  }
}
