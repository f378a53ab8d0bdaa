package io.vexel.endpoints.meta;

import io.vexel.adapters.json.JacksonJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes nested maps as JSON with line breaks, so that changes can be read. */
final class PrettyJson {
  private static final JacksonJson JSON = new JacksonJson();

  private PrettyJson() {}

  static String of(Object value) {
    return write(value, "\n") + "\n";
  }

  private static String write(@Nullable Object value, String line) {
    return switch (value) {
      case Map<?, ?> map when !map.isEmpty() ->
          map.entrySet().stream()
              .map(e -> JSON.write(e.getKey()) + ": " + write(e.getValue(), line + "  "))
              .collect(Collectors.joining("," + line + "  ", "{" + line + "  ", line + "}"));
      case List<?> list when !list.isEmpty() ->
          list.stream()
              .map(item -> write(item, line + "  "))
              .collect(Collectors.joining("," + line + "  ", "[" + line + "  ", line + "]"));
      case null -> "null";
      default -> JSON.write(value);
    };
  }
}
