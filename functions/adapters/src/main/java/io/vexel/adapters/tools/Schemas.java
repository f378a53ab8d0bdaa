package io.vexel.adapters.tools;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the JSON Schemas of tool arguments, always in the same order, so that providers can cache
 * prompts that hold them.
 */
final class Schemas {
  private Schemas() {}

  /** An object with one required property and nothing else. */
  static Map<String, Object> object(String property, Map<String, Object> schema) {
    return ordered(
        "type",
        "object",
        "properties",
        ordered(property, schema),
        "required",
        List.of(property),
        "additionalProperties",
        false);
  }

  /** A map of alternating names and values, in this order. */
  static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }
}
