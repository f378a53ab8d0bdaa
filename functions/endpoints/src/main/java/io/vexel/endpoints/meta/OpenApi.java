package io.vexel.endpoints.meta;

import io.vexel.api.Route;
import io.vexel.api.schema.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The API document: OpenAPI 3.1, derived from the routes and the records that travel. */
public final class OpenApi {
  private static final Map<String, String> CHAPTERS =
      Map.of(
          "meta", "The service itself: health, keys, this document.",
          "accounts", "Who somebody is: register, sign in, refresh, sign out.",
          "agents", "What people make: agents of three types, with model and tools.",
          "tools", "What agents can be given: tools and models.",
          "chat", "Talking with agents: runs, their events, conversations and history.");

  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonSchema bodies = JsonSchema.bodies(SCHEMAS);
  private final JsonSchema views = JsonSchema.views(SCHEMAS);

  private OpenApi() {}

  /** The document as nested maps. */
  public static Map<String, Object> document() {
    return new OpenApi().whole();
  }

  private Map<String, Object> whole() {
    Map<String, Object> paths = new LinkedHashMap<>();
    Map<String, Map<String, Object>> byPath = new LinkedHashMap<>();
    for (Route route : Route.values()) {
      byPath
          .computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
          .put(
              route.method().toLowerCase(Locale.ROOT),
              new Operation(route, bodies, views).document());
    }
    paths.putAll(byPath);
    Map<String, Object> schemas = new TreeMap<>(views.components());
    schemas.putAll(bodies.components());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
    document.put("info", info());
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("tags", tags());
    document.put("paths", paths);
    document.put("components", components(schemas));
    return document;
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Vexel");
    info.put("version", "1");
    info.put(
        "description",
        "Sign in, make AI agents, give them tools, and talk with them, streamed. Errors are"
            + " application/problem+json with a stable code; lists are paged by cursor.");
    return info;
  }

  private static List<Map<String, String>> tags() {
    return Stream.of(Route.values())
        .map(route -> route.spec().tag())
        .distinct()
        .map(tag -> pairs("name", tag, "description", CHAPTERS.getOrDefault(tag, "")))
        .toList();
  }

  private static Map<String, Object> components(Map<String, Object> schemas) {
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas);
    Map<String, Object> schemes = new LinkedHashMap<>();
    schemes.put("bearer", pairs("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
    schemes.put("refresh", pairs("type", "http", "scheme", "bearer"));
    schemes.put("refreshCookie", pairs("type", "apiKey", "in", "cookie", "name", "vexel_refresh"));
    components.put("securitySchemes", schemes);
    return components;
  }

  private static Map<String, String> pairs(String... pairs) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ordered.put(pairs[i], pairs[i + 1]);
    }
    return ordered;
  }
}
