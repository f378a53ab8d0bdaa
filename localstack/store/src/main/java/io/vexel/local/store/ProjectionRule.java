package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Projections may name fields to take or to leave out; expressions and positions are refused. */
final class ProjectionRule {
  private ProjectionRule() {}

  static void check(@Nullable Object projection) {
    if (!(projection instanceof Document fields)) {
      return;
    }
    fields.forEach((field, value) -> {
      if (field.contains("$")) {
        throw Refusals.refusal("the positional projection " + field);
      }
      if (!(value instanceof Number) && !(value instanceof Boolean)) {
        throw Refusals.refusal("a projection of " + field + " by an expression");
      }
    });
  }
}
