package io.vexel.endpoints.http;

import io.vexel.api.schema.JsonSchema;
import io.vexel.core.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds query parameters to a record, with the checks of its schema. */
final class Parameters {
  private Parameters() {}

  static <T> T bind(Map<String, String> parameters, Class<T> type, Json json) {
    Map<String, Object> schema = JsonSchema.of(type);
    Map<?, ?> properties = (Map<?, ?>) schema.getOrDefault("properties", Map.of());
    Map<String, Object> typed = new LinkedHashMap<>();
    parameters.forEach((name, value) -> typed.put(name, typed(value, properties.get(name))));
    return json.read(json.write(typed), type, schema);
  }

  /**
   * The text as what the schema wants; what cannot be that stays text, for the schema to refuse.
   */
  private static Object typed(String text, @Nullable Object schema) {
    List<?> types =
        schema instanceof Map<?, ?> known && known.get("type") instanceof List<?> list
            ? list
            : List.of();
    if (types.contains("integer") && text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    return text;
  }
}
