package io.vexel.runtime;

import io.vexel.core.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object in an event. What is null is not there; what is of the wrong kind is
 * refused.
 */
final class Fields {
  private final Map<?, ?> values;

  Fields(Map<?, ?> values) {
    this.values = values;
  }

  /** A text that has to be there. */
  String text(String name) {
    return find(name).orElseThrow(() -> malformed("it has no " + name));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> text(value, name));
  }

  /** Whether it is there and true. */
  boolean flag(String name) {
    return switch (values.get(name)) {
      case null -> false;
      case Boolean flag -> flag;
      default -> throw malformed(name + " is neither true nor false");
    };
  }

  /** An object; empty if it is not there. */
  Fields object(String name) {
    return new Fields(map(name));
  }

  /** The objects of a list. */
  List<Fields> objects(String name) {
    if (values.get(name) instanceof List<?> list) {
      return list.stream()
          .map(item -> {
            if (item instanceof Map<?, ?> object) {
              return new Fields(object);
            }
            throw malformed(name + " holds something that is no object");
          })
          .toList();
    }
    throw malformed("it has no list of " + name);
  }

  /** Names with all their values, or with the one that is given where the former is not there. */
  Map<String, List<String>> all(String multi, String single) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    map(values.get(multi) == null ? single : multi)
        .forEach((name, value) -> all.put(String.valueOf(name), texts(value, multi)));
    return all;
  }

  private Map<?, ?> map(String name) {
    return switch (values.get(name)) {
      case null -> Map.of();
      case Map<?, ?> object -> object;
      default -> throw malformed(name + " is no object");
    };
  }

  private static List<String> texts(@Nullable Object value, String name) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(item -> text(item, name)).toList();
      default -> List.of(text(value, name));
    };
  }

  private static String text(@Nullable Object value, String name) {
    if (value instanceof String text) {
      return text;
    }
    throw malformed(name + " is no text");
  }

  static Refusal malformed(String why) {
    return new Refusal.Malformed(
        "malformed-json", "this is no event that the gateway sends: " + why);
  }
}
