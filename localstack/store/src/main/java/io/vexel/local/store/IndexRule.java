package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** Which indexes are kept, or may be listed without harm. */
final class IndexRule {
  private static final Set<String> OPTIONS =
      Set.of("key", "name", "unique", "sparse", "expireAfterSeconds", "background", "v", "ns");

  private IndexRule() {}

  static void check(Document index) {
    for (String option : index.keySet()) {
      if (!OPTIONS.contains(option)) {
        throw Refusals.refusal("the index option " + option);
      }
    }
    Fields.document(index, "key")
        .forEach((field, direction) -> {
          if (!(direction instanceof Number) || field.contains("$")) {
            throw Refusals.refusal("an index of the kind " + direction + " on " + field);
          }
        });
  }
}
