package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Aggregations run on one collection and use nothing that the engine computes wrongly. */
final class PipelineRule {
  private static final Set<String> WRONG = Set.of("$dayOfWeek", "$changeStream");

  private PipelineRule() {}

  static void check(Document query) {
    if (!(query.get("aggregate") instanceof String)) {
      throw Refusals.refusal("an aggregation of a whole database");
    }
    search(query.get("pipeline"));
  }

  private static void search(@Nullable Object value) {
    if (value instanceof Document document) {
      document.forEach((key, inner) -> {
        if (WRONG.contains(key)) {
          throw Refusals.refusal(key);
        }
        search(inner);
      });
    } else if (value instanceof Collection<?> list) {
      list.forEach(PipelineRule::search);
    }
  }
}
