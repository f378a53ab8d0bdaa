package io.vexel.adapters.models;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import io.vexel.core.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands JSON Schemas to LangChain4j word for word: its own types know no bounds, formats and
 * patterns, so only the outermost object uses them.
 */
final class ToolSchemas {
  private final Json json;

  ToolSchemas(Json json) {
    this.json = json;
  }

  JsonObjectSchema object(Map<String, Object> schema) {
    JsonObjectSchema.Builder builder = JsonObjectSchema.builder();
    if (schema.get("description") instanceof String description) {
      builder.description(description);
    }
    members(schema.get("properties")).forEach(builder::addProperty);
    if (schema.get("required") instanceof List<?> required) {
      builder.required(required.stream().map(String::valueOf).toList());
    }
    if (schema.get("additionalProperties") instanceof Boolean additional) {
      builder.additionalProperties(additional);
    }
    Map<String, JsonSchemaElement> definitions = members(schema.get("$defs"));
    return (definitions.isEmpty() ? builder : builder.definitions(definitions)).build();
  }

  private Map<String, JsonSchemaElement> members(@Nullable Object members) {
    Map<String, JsonSchemaElement> elements = new LinkedHashMap<>();
    if (members instanceof Map<?, ?> map) {
      map.forEach((name, schema) ->
          elements.put(String.valueOf(name), JsonRawSchema.from(json.write(schema))));
    }
    return elements;
  }
}
