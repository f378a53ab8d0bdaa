package io.vexel.endpoints.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields; names are the same in upper and lower case. */
public final class Headers {
  public static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

  private final Map<String, List<String>> fields;

  private Headers(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  public static Headers of(String name, String value) {
    return NONE.and(name, value);
  }

  public static Headers of(Map<String, List<String>> fields) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return new Headers(copy);
  }

  /** These and one more; a field of the same name stays, too. */
  public Headers and(String name, String value) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(fields);
    List<String> values = new ArrayList<>(all(name));
    values.add(value);
    copy.put(name, List.copyOf(values));
    return new Headers(copy);
  }

  public Headers and(Headers more) {
    Headers both = this;
    for (var field : more.fields.entrySet()) {
      for (String value : field.getValue()) {
        both = both.and(field.getKey(), value);
      }
    }
    return both;
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** All fields, for a host to write. */
  public Map<String, List<String>> asMap() {
    return Map.copyOf(fields);
  }
}
