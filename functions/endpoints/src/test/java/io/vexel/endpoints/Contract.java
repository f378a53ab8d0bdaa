package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import io.vexel.endpoints.http.Request;
import io.vexel.endpoints.meta.OpenApi;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds replies against the API document: status, media type, and every field of the body. */
final class Contract {
  private static final Map<String, Object> DOCUMENT = OpenApi.document();

  private final Json json;

  Contract(Json json) {
    this.json = json;
  }

  void check(Request request, TestApp.Answer answer) {
    Optional<Route> route =
        Stream.of(Route.values()).filter(candidate -> serves(candidate, request)).findFirst();
    if (route.isEmpty()) {
      assertThat(answer.code()).isEqualTo("route-not-found");
      return;
    }
    Map<String, Object> response = response(route.get(), answer.status());
    if (answer.body().isEmpty() && answer.headers().first("Content-Type").isEmpty()) {
      assertThat(response).doesNotContainKey("content");
      return;
    }
    Map<String, Object> content = object(response, "content");
    String mediaType = answer.header("Content-Type");
    assertThat(content).as("%s %d", route.get(), answer.status()).containsKey(mediaType);
    if (mediaType.endsWith("json")) {
      checkBody(route.get(), answer.body(), object(object(content, mediaType), "schema"));
    }
  }

  private static boolean serves(Route route, Request request) {
    String pattern = route.path().replaceAll("\\{\\w+}", "[^/]+") + "/?";
    return route.method().equals(request.method()) && request.path().matches(pattern);
  }

  private static Map<String, Object> response(Route route, int status) {
    Map<String, Object> operation =
        object(
            object(object(DOCUMENT, "paths"), route.path()),
            route.method().toLowerCase(Locale.ROOT));
    Map<String, Object> responses = object(operation, "responses");
    assertThat(responses).as("statuses of %s", route).containsKey(Integer.toString(status));
    return object(responses, Integer.toString(status));
  }

  private void checkBody(Route route, String body, Map<String, Object> schema) {
    Map<String, Object> whole = new LinkedHashMap<>(schema);
    whole.put("components", object(DOCUMENT, "components"));
    try {
      json.readObject(body, whole);
    } catch (Refusal.Invalid refusal) {
      throw new AssertionError(route + " answered " + body + ": " + refusal.faults());
    }
  }

  @SuppressWarnings("unchecked") // The document is made of such maps.
  private static Map<String, Object> object(Map<String, Object> map, String key) {
    return (Map<String, Object>) Objects.requireNonNull(map.get(key), key);
  }
}
