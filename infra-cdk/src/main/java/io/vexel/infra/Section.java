package io.vexel.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one part of the configuration and collects everything that is wrong with it. */
final class Section {
  private final String path;
  private final Map<?, ?> values;
  private final List<String> faults;
  private final Set<String> known = new HashSet<>();

  private Section(String path, Map<?, ?> values, List<String> faults) {
    this.path = path;
    this.values = values;
    this.faults = faults;
  }

  static Section of(String path, @Nullable Object values, List<String> faults) {
    if (values instanceof Map<?, ?> map) {
      return new Section(path, map, faults);
    }
    if (values != null) {
      faults.add(path + " has to hold keys, as in \"" + path + ": {key: value}\"");
    }
    return new Section(path, Map.of(), faults);
  }

  /** A part of this part; read as if it were empty where it is left out. */
  Section section(String key) {
    return of(name(key), value(key), faults);
  }

  /** A part that may be left out as a whole. */
  <T> Optional<T> optional(String key, Function<Section, T> reader) {
    return value(key) == null ? Optional.empty() : Optional.of(reader.apply(section(key)));
  }

  /** A text that has to be there. */
  String text(String key, String pattern, String meaning) {
    return optionalText(key, pattern, meaning)
        .orElseGet(() -> {
          if (value(key) == null) {
            faults.add("%s is missing: %s".formatted(name(key), meaning));
          }
          return "";
        });
  }

  Optional<String> optionalText(String key, String pattern, String meaning) {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    String text = value.toString();
    if (value instanceof Map || value instanceof List || !text.matches(pattern)) {
      faults.add("%s cannot be \"%s\": %s".formatted(name(key), text, meaning));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  boolean flag(String key) {
    return optionalText(key, "true|false", "true or false")
        .map(Boolean::parseBoolean)
        .orElse(false);
  }

  int number(String key, int least, int most, int fallback) {
    String meaning = "a whole number from %d to %d".formatted(least, most);
    Object value = value(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    faults.add("%s cannot be \"%s\": %s".formatted(name(key), value, meaning));
    return fallback;
  }

  /** One of an enumeration's constants, written in lower case; the first where it is left out. */
  <E extends Enum<E>> E choice(String key, Class<E> type) {
    E[] constants = type.getEnumConstants();
    String names =
        Arrays.stream(constants)
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|"));
    return optionalText(key, names, "one of " + names.replace("|", ", "))
        .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
        .orElse(constants[0]);
  }

  /** All values by key, whatever the keys are; the caller says which are good. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      known.add(key.toString());
      all.put(key.toString(), String.valueOf(value));
    });
    return all;
  }

  void fault(String key, String message) {
    faults.add("%s %s".formatted(name(key), message));
  }

  /** To be called when every key has been asked for: whatever is left is no key. */
  void finish() {
    for (Object key : values.keySet()) {
      if (!known.contains(key.toString())) {
        faults.add("%s is no key; %s has: %s".formatted(name(key.toString()), path, sorted()));
      }
    }
  }

  private String sorted() {
    List<String> names = new ArrayList<>(known);
    names.sort(null);
    return String.join(", ", names);
  }

  private @Nullable Object value(String key) {
    known.add(key);
    return values.get(key);
  }

  private String name(String key) {
    return path + "." + key;
  }
}
