package io.vexel.core.json;

import java.util.Map;

/**
 * Reads and writes JSON. Records are written and read with their component names in snake_case,
 * {@link java.time.Instant} as RFC 3339 UTC with milliseconds, {@link java.util.Optional} and null
 * as null, enums in lower case; maps keep their keys and order as they are. Schemas are JSON Schema
 * 2020-12 as nested maps and lists.
 */
public interface Json {
  /** The value as JSON text, without line breaks. */
  String write(Object value);

  /**
   * An object, unchecked.
   *
   * @throws io.vexel.core.Refusal.Malformed {@code malformed-json}
   */
  Map<String, Object> readObject(String text);

  /**
   * An object that meets the schema.
   *
   * @throws io.vexel.core.Refusal.Malformed {@code malformed-json}
   * @throws io.vexel.core.Refusal.Invalid {@code unknown-field} where unknown fields are the only
   *     faults, else {@code invalid}; every fault at once
   */
  Map<String, Object> readObject(String text, Map<String, Object> schema);

  /** As {@link #readObject(String, Map)}, bound to a record. */
  <T> T read(String text, Class<T> type, Map<String, Object> schema);
}
