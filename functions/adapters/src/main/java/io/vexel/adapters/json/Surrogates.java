package io.vexel.adapters.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds texts that are not Unicode: halves of characters, which no database stores faithfully. */
final class Surrogates {
  private Surrogates() {}

  static boolean broken(JsonNode tree) {
    if (tree.isTextual()) {
      return broken(tree.textValue());
    }
    if (tree.isObject()) {
      for (var field : tree.properties()) {
        if (broken(field.getKey()) || broken(field.getValue())) {
          return true;
        }
      }
      return false;
    }
    for (JsonNode element : tree) {
      if (broken(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean broken(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
