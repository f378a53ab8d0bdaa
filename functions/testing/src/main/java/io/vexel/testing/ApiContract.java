package io.vexel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Holds replies against an API document: status, media type, and every field of the body. */
public final class ApiContract {
  private final Json json;
  private final Map<String, Object> document;

  /**
   * @param document OpenAPI 3.1
   */
  public ApiContract(Json json, Map<String, Object> document) {
    this.json = json;
    this.document = document;
  }

  /**
   * Fails unless the document tells of such a reply.
   *
   * @param path without a query
   * @param contentType empty where the reply has none
   */
  public void check(String method, String path, int status, String contentType, String body) {
    Optional<Map<String, Object>> operation = operation(method.toLowerCase(Locale.ROOT), path);
    if (operation.isEmpty()) {
      assertThat(json.readObject(body)).containsEntry("code", "route-not-found");
      return;
    }
    String what = "%s %s answered %d %s".formatted(method, path, status, contentType);
    Map<String, Object> responses = object(operation.get(), "responses");
    assertThat(responses).as(what).containsKey(Integer.toString(status));
    Map<String, Object> response = object(responses, Integer.toString(status));
    if (body.isEmpty() && contentType.isEmpty()) {
      assertThat(response).as(what).doesNotContainKey("content");
      return;
    }
    Map<String, Object> content = object(response, "content");
    assertThat(content).as(what).containsKey(contentType);
    if (contentType.endsWith("json")) {
      checkBody(what, body, object(object(content, contentType), "schema"));
    }
  }

  private Optional<Map<String, Object>> operation(String method, String path) {
    Map<String, Object> paths = object(document, "paths");
    return paths.keySet().stream()
        .filter(template -> path.matches(template.replaceAll("\\{\\w+}", "[^/]+") + "/?"))
        .map(template -> object(paths, template))
        .filter(operations -> operations.containsKey(method))
        .map(operations -> object(operations, method))
        .findFirst();
  }

  private void checkBody(String what, String body, Map<String, Object> schema) {
    Map<String, Object> whole = new LinkedHashMap<>(schema);
    whole.put("components", object(document, "components"));
    try {
      json.readObject(body, whole);
    } catch (Refusal.Invalid refusal) {
      throw new AssertionError(what + ": " + body + ": " + refusal.faults());
    }
  }

  @SuppressWarnings("unchecked") // The document is made of such maps.
  private static Map<String, Object> object(Map<String, Object> map, String key) {
    return (Map<String, Object>) Objects.requireNonNull(map.get(key), key);
  }
}
