package io.vexel.testing;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;

/** The refusals that several ports share. */
final class Refusals {
  private Refusals() {}

  static Refusal.Conflict duplicate() {
    return new Refusal.Conflict("version-conflict", "this is there already, or has just changed");
  }

  /** The number in a cursor, which came from outside. */
  static long number(Slice.Position position) {
    try {
      return Long.parseLong(position.key());
    } catch (NumberFormatException e) {
      throw badCursor();
    }
  }

  /** The id in a cursor, likewise. */
  static String id(Slice.Position position) {
    if (!Ids.shaped(position.id())) {
      throw badCursor();
    }
    return position.id();
  }

  static Refusal.Malformed badCursor() {
    return new Refusal.Malformed("bad-cursor", "the cursor is not one of this list");
  }
}
