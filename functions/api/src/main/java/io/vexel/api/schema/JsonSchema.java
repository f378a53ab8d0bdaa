package io.vexel.api.schema;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates wire records to JSON Schema 2020-12. The same schema checks what comes in and
 * documents it, so the two cannot differ.
 */
public final class JsonSchema {
  /** What comes in: optional components may be absent or null, unknown fields are refused. */
  private static final JsonSchema BODIES = new JsonSchema("", true);

  private final String prefix;
  private final boolean incoming;
  private final Map<String, Object> components = new TreeMap<>();

  private JsonSchema(String prefix, boolean incoming) {
    this.prefix = prefix;
    this.incoming = incoming;
  }

  /** The schema of a body or of query parameters, whole. */
  public static Map<String, Object> of(Class<?> type) {
    return BODIES.object(type);
  }

  /** Schemas of bodies that refer to each other as {@code prefix + name}. */
  public static JsonSchema bodies(String prefix) {
    return new JsonSchema(prefix, true);
  }

  /** Schemas of answers, where every component is present; nested ones are referred to. */
  public static JsonSchema views(String prefix) {
    return new JsonSchema(prefix, false);
  }

  /** The name of a component on the wire. */
  public static String wireName(Class<?> type, String component) {
    return type.isAnnotationPresent(CamelCase.class) ? component : snake(component);
  }

  private static String snake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /** A reference to the schema of the type, which is then among the {@link #components()}. */
  public Map<String, Object> reference(Class<?> type) {
    String name = nameOf(type);
    if (!components.containsKey(name)) {
      components.put(name, Map.of());
      components.put(name, type.isSealed() ? oneOf(type) : object(type));
    }
    return Map.of("$ref", prefix + name);
  }

  /** A reference to the schema of a page of a list of these. */
  public Map<String, Object> pageReference(Class<?> item) {
    String name = nameOf(item).replaceFirst("View$", "") + "Page";
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("data", ordered("type", "array", "items", reference(item)));
    properties.put("next_cursor", Map.of("type", List.of("string", "null")));
    properties.put("has_more", Map.of("type", "boolean"));
    Map<String, Object> page = ordered("type", "object", "properties", properties);
    page.put("required", List.copyOf(properties.keySet()));
    page.put("additionalProperties", false);
    components.put(name, page);
    return Map.of("$ref", prefix + name);
  }

  /** All schemas that were referred to, by name. */
  public Map<String, Object> components() {
    return components;
  }

  /** The name under which the type is referred to. */
  public static String nameOf(Class<?> type) {
    Class<?> owner = type.getDeclaringClass();
    return owner == null ? type.getSimpleName() : nameOf(owner) + type.getSimpleName();
  }

  private Map<String, Object> oneOf(Class<?> type) {
    List<Map<String, Object>> options =
        Stream.of(type.getPermittedSubclasses()).map(this::reference).toList();
    Map<String, Object> schema = described(type.getAnnotation(Doc.class));
    schema.put("oneOf", options);
    return schema;
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = wireName(type, component.getName());
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      properties.put(name, property(component, nullable));
      if (!incoming || !nullable) {
        required.add(name);
      }
    }
    Map<String, Object> schema = described(type.getAnnotation(Doc.class));
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", type.isAnnotationPresent(Interop.class));
    return schema;
  }

  private Map<String, Object> property(RecordComponent component, boolean nullable) {
    Map<String, Object> schema = described(component.getAnnotation(Doc.class));
    schema.putAll(typed(component.getAnnotatedType(), component));
    return nullable ? orNull(schema) : schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String type) {
      schema.put("type", List.of(type, "null"));
      if (schema.get("enum") instanceof List<?> values) {
        List<@Nullable Object> withNull = new ArrayList<>(values);
        withNull.add(null);
        schema.put("enum", withNull);
      }
    } else if (schema.remove("$ref") instanceof String reference) {
      schema.put("anyOf", List.of(Map.of("$ref", reference), Map.of("type", "null")));
    }
    return schema;
  }

  private Map<String, Object> typed(AnnotatedType annotated, RecordComponent component) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list((AnnotatedParameterizedType) annotated, component)
          : map(generic, component);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return text(component);
    }
    if (plain == int.class
        || plain == long.class
        || plain == Integer.class
        || plain == Long.class) {
      return number("integer", component);
    }
    if (plain == double.class || plain == Double.class) {
      return number("number", component);
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (plain == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (plain.isEnum()) {
      return choice(
          Stream.of(plain.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .toList());
    }
    return prefix.isEmpty() ? object(plain) : reference(plain);
  }

  private Map<String, Object> list(AnnotatedParameterizedType list, RecordComponent component) {
    Map<String, Object> schema =
        ordered(
            "type", "array", "items", typed(list.getAnnotatedActualTypeArguments()[0], component));
    Items items = component.getAnnotation(Items.class);
    if (items != null) {
      schema.put("minItems", items.min());
      schema.put("maxItems", items.max());
      if (items.unique()) {
        schema.put("uniqueItems", true);
      }
    }
    return schema;
  }

  /** Names with texts; anything else in a map is left to whoever reads it. */
  private static Map<String, Object> map(ParameterizedType map, RecordComponent component) {
    if (map.getActualTypeArguments()[1] != String.class) {
      return Map.of("type", "object");
    }
    Map<String, Object> schema = ordered("type", "object", "additionalProperties", text(component));
    Items items = component.getAnnotation(Items.class);
    if (items != null) {
      schema.put("maxProperties", items.max());
      schema.put("propertyNames", Map.of("pattern", "^[A-Za-z0-9_-]{1,40}$"));
      schema.put(
          "x-says", Map.of("propertyNames", "must have names of 1 to 40 letters, digits, _ and -"));
    }
    return schema;
  }

  private static Map<String, Object> text(RecordComponent component) {
    Only only = component.getAnnotation(Only.class);
    if (only != null) {
      return choice(List.of(only.value()));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    Text text = component.getAnnotation(Text.class);
    if (text != null) {
      schema.put("minLength", text.min());
      schema.put("maxLength", text.max());
      putUnlessEmpty(schema, "pattern", text.pattern());
      if (!text.says().isEmpty()) {
        schema.put("x-says", Map.of("pattern", text.says()));
      }
      putUnlessEmpty(schema, "format", text.format());
    }
    return schema;
  }

  private static Map<String, Object> choice(List<String> values) {
    return ordered("type", "string", "enum", values);
  }

  private static Map<String, Object> number(String type, RecordComponent component) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    Range range = component.getAnnotation(Range.class);
    if (range != null) {
      schema.put("minimum", range.min());
      schema.put("maximum", range.max());
    }
    return schema;
  }

  private static Map<String, Object> described(@Nullable Doc doc) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (doc != null) {
      schema.put("description", doc.value());
      if (!doc.example().isEmpty()) {
        schema.put("examples", List.of(doc.example()));
      }
    }
    return schema;
  }

  /** In this order, so that the document is the same every time. */
  private static Map<String, Object> ordered(
      String keyword, Object value, String nextKeyword, Object nextValue) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(keyword, value);
    schema.put(nextKeyword, nextValue);
    return schema;
  }

  private static void putUnlessEmpty(Map<String, Object> schema, String keyword, String value) {
    if (!value.isEmpty()) {
      schema.put(keyword, value);
    }
  }
}
