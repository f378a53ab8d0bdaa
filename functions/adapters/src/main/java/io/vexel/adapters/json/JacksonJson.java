package io.vexel.adapters.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes JSON with Jackson. */
public final class JacksonJson implements Json {
  private final ObjectMapper mapper = Mapping.mapper();
  private final Schemas schemas = new Schemas(mapper);

  @Override
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, Object> readObject(String text) {
    JsonNode tree = tree(text);
    if (!tree.isObject()) {
      throw new Refusal.Malformed("malformed-json", "this is JSON, but not an object");
    }
    return map(tree);
  }

  @Override
  public Map<String, Object> readObject(String text, Map<String, Object> schema) {
    return map(checked(text, schema));
  }

  @Override
  public <T> T read(String text, Class<T> type, Map<String, Object> schema) {
    try {
      return mapper.treeToValue(checked(text, schema), type);
    } catch (JsonProcessingException e) {
      throw Refusal.Invalid.of("", "does not fit: a value is out of range for its field");
    }
  }

  private JsonNode checked(String text, Map<String, Object> schema) {
    JsonNode tree = tree(text);
    schemas.check(tree, schema);
    return tree;
  }

  private JsonNode tree(String text) {
    try {
      JsonNode tree = mapper.readTree(text);
      if (tree.isMissingNode()) {
        throw new Refusal.Malformed("malformed-json", "there is no body; a JSON object is needed");
      }
      if (Surrogates.broken(tree)) {
        throw new Refusal.Malformed("malformed-json", "a text has half of a character in it");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new Refusal.Malformed("malformed-json", "this is not JSON" + place(e));
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ": look at line %d, column %d"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private Map<String, Object> map(JsonNode tree) {
    return mapper.convertValue(
        tree,
        mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
  }
}
