package io.vexel.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists collections and indexes, and adds indexes, by MongoDB's rules. */
final class Catalogue {
  private static final List<String> OPTIONS = List.of("unique", "sparse", "expireAfterSeconds");

  private Catalogue() {}

  /** Only the collections that the filter asks for; the engine lists all. */
  static Document filtered(Document query, Document reply) {
    if (query.get("filter") instanceof Document filter) {
      DefaultQueryMatcher matcher = new DefaultQueryMatcher();
      return withBatch(
          reply, batch(reply).stream().filter(one -> matcher.matches(one, filter)).toList());
    }
    return reply;
  }

  /** The index of the ids first, the others by name; a file has them in no order. */
  static Document sorted(Document reply) {
    Comparator<Document> byName = Comparator.comparing(index -> Fields.text(index, "name"));
    Comparator<Document> idFirst =
        Comparator.comparing(index -> !Fields.text(index, "name").equals("_id_"));
    return withBatch(reply, batch(reply).stream().sorted(idFirst.thenComparing(byName)).toList());
  }

  /** The command without the indexes that are there already, as {@code listed} tells. */
  static Document missing(Document query, Document listed) {
    List<Document> wanted = new ArrayList<>();
    for (Document index : Fields.documents(query, "indexes")) {
      if (batch(listed).stream().noneMatch(existing -> same(existing, index))) {
        wanted.add(index);
      }
    }
    return query.clone().append("indexes", wanted);
  }

  private static boolean same(Document existing, Document wanted) {
    String name = Fields.text(existing, "name");
    boolean sameName = name.equals(wanted.get("name"));
    boolean sameKey = Fields.document(existing, "key").equals(wanted.get("key"));
    if (sameName && !(sameKey && sameOptions(existing, wanted))) {
      throw new MongoServerError(
          86, "IndexKeySpecsConflict", "another index has the name " + name + " already");
    }
    if (sameKey && !sameName) {
      throw new MongoServerError(
          85, "IndexOptionsConflict", "this index exists already with the name " + name);
    }
    return sameName;
  }

  private static boolean sameOptions(Document existing, Document wanted) {
    return OPTIONS.stream().allMatch(option -> value(existing, option) == value(wanted, option));
  }

  private static long value(Document index, String option) {
    Object value = index.get(option);
    if (value instanceof Number number) {
      return number.longValue();
    }
    return Boolean.TRUE.equals(value) ? 1 : -1;
  }

  private static List<Document> batch(Document reply) {
    return Fields.documents(Fields.document(reply, "cursor"), "firstBatch");
  }

  private static Document withBatch(Document reply, List<Document> batch) {
    Document cursor = Fields.document(reply, "cursor").clone().append("firstBatch", batch);
    return reply.clone().append("cursor", cursor);
  }
}
