package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stages and expressions that the engine gets wrong are refused wherever they stand. */
final class ExpressionRule {
  private static final Set<String> WRONG = Set.of("$dayOfWeek", "$changeStream");

  private ExpressionRule() {}

  static void check(@Nullable Object value) {
    if (value instanceof Document document) {
      document.forEach((key, inner) -> {
        if (WRONG.contains(key)) {
          throw Refusals.refusal(key);
        }
        check(inner);
      });
    } else if (value instanceof Collection<?> list) {
      list.forEach(ExpressionRule::check);
    }
  }
}
