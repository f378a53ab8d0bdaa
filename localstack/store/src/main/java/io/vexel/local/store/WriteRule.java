package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the single writes of an update or delete command may say. */
final class WriteRule {
  private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
  private static final Set<String> DELETE = Set.of("q", "limit");

  private WriteRule() {}

  static void check(String command, Document query) {
    boolean update = command.equals("update");
    for (Document write : Fields.documents(query, update ? "updates" : "deletes")) {
      for (String option : write.keySet()) {
        if (!(update ? UPDATE : DELETE).contains(option)) {
          throw Refusals.refusal("the option " + option + " of a single " + command);
        }
      }
      checkUpdate(write.get("u"));
    }
  }

  static void checkUpdate(@Nullable Object update) {
    if (update instanceof Collection) {
      throw Refusals.refusal("an update by a pipeline");
    }
  }
}
