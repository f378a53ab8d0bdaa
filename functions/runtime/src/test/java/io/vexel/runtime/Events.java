package io.vexel.runtime;

import io.vexel.core.json.Json;
import io.vexel.endpoints.App;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events as AWS documents them, with what a test wants to be different. */
final class Events {
  static final Json JSON = App.json();

  private Events() {}

  /** The text of an event in this folder of the tests. */
  static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Events.class.getResourceAsStream("/events/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request, as API Gateway sends it when nothing is in front of it. */
  static Map<String, Object> request(String method, String path, @Nullable String body) {
    Map<String, Object> event = new LinkedHashMap<>(JSON.readObject(text("get.json")));
    event.put("httpMethod", method);
    event.put("path", path);
    event.put("multiValueHeaders", new HashMap<>(Map.of("Host", List.of("vexel.example"))));
    event.put("multiValueQueryStringParameters", null);
    event.put("queryStringParameters", null);
    event.put("headers", null);
    event.put("body", body);
    return event;
  }

  static Map<String, Object> with(Map<String, Object> event, String header, String value) {
    Map<String, Object> headers = new HashMap<>();
    if (event.get("multiValueHeaders") instanceof Map<?, ?> known) {
      known.forEach((name, values) -> headers.put((String) name, values));
    }
    headers.put(header, List.of(value));
    Map<String, Object> changed = new LinkedHashMap<>(event);
    changed.put("multiValueHeaders", headers);
    return changed;
  }

  static byte[] bytes(Map<String, Object> event) {
    return JSON.write(event).getBytes(StandardCharsets.UTF_8);
  }
}
