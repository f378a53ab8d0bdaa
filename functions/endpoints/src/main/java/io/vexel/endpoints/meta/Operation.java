package io.vexel.endpoints.meta;

import io.vexel.api.RequestHeader;
import io.vexel.api.Route;
import io.vexel.api.RouteSpec;
import io.vexel.api.schema.JsonSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** One operation of the API document. */
final class Operation {
  private final Route route;
  private final RouteSpec spec;
  private final JsonSchema bodies;
  private final JsonSchema views;

  Operation(Route route, JsonSchema bodies, JsonSchema views) {
    this.route = route;
    this.spec = route.spec();
    this.bodies = bodies;
    this.views = views;
  }

  Map<String, Object> document() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", camel());
    operation.put("summary", spec.summary());
    operation.put("tags", List.of(spec.tag()));
    operation.put("security", security());
    List<Object> parameters = parameters();
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (!spec.bodies().isEmpty()) {
      operation.put("requestBody", requestBody());
    }
    operation.put("responses", new Responses(spec, views).document());
    return operation;
  }

  private String camel() {
    StringBuilder name = new StringBuilder();
    for (String word : route.function().split("-", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  private List<Object> security() {
    return switch (spec.access()) {
      case PUBLIC -> List.of();
      case USER, ADMIN, PENDING_TOTP -> List.of(Map.of("bearer", List.of()));
      case REFRESH -> List.of(Map.of("refresh", List.of()), Map.of("refreshCookie", List.of()));
    };
  }

  private List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    for (String name : spec.pathParameters()) {
      parameters.add(parameter(name, "path", pathSchema(name), ""));
    }
    spec.query().ifPresent(query -> parameters.addAll(queryParameters(query)));
    for (RequestHeader header : new TreeSet<>(spec.headers())) {
      parameters.add(
          parameter(header.wireName(), "header", Map.of("type", "string"), header.description()));
    }
    return parameters;
  }

  private static Map<String, Object> pathSchema(String name) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    if (!name.equals("tool_id")) {
      schema.put("pattern", "^[0-9a-f]{24}$");
    }
    return schema;
  }

  private static List<Object> queryParameters(Class<?> query) {
    Map<?, ?> properties = (Map<?, ?>) JsonSchema.of(query).getOrDefault("properties", Map.of());
    List<Object> parameters = new ArrayList<>();
    properties.forEach((name, schema) -> {
      Map<String, Object> plain = notNull((Map<?, ?>) schema);
      Object description = plain.remove("description");
      parameters.add(
          parameter(
              name.toString(), "query", plain, description == null ? "" : description.toString()));
    });
    return parameters;
  }

  /** A query parameter is there or not; null it cannot be. */
  private static Map<String, Object> notNull(Map<?, ?> schema) {
    Map<String, Object> plain = new LinkedHashMap<>();
    schema.forEach((keyword, value) -> plain.put(keyword.toString(), value));
    if (plain.get("type") instanceof List<?> types) {
      plain.put("type", String.valueOf(types.getFirst()));
    }
    if (plain.get("enum") instanceof List<?> values) {
      plain.put("enum", values.stream().filter(Objects::nonNull).toList());
    }
    return plain;
  }

  private static Map<String, Object> parameter(
      String name, String in, Map<String, Object> schema, String description) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", in.equals("path"));
    if (!description.isEmpty()) {
      parameter.put("description", description);
    }
    parameter.put("schema", schema);
    return parameter;
  }

  private Map<String, Object> requestBody() {
    List<Map<String, Object>> schemas = spec.bodies().stream().map(bodies::reference).toList();
    Map<String, Object> schema =
        schemas.size() == 1 ? schemas.getFirst() : Map.of("anyOf", schemas);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("required", true);
    body.put("content", Map.of(spec.consumes(), Map.of("schema", schema)));
    return body;
  }
}
