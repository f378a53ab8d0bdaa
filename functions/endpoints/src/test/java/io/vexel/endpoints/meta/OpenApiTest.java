package io.vexel.endpoints.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
  private static final Path ROOT = Path.of("..", "..");

  private static final Map<String, Object> DOCUMENT = OpenApi.document();

  @Test
  void the_committed_document_is_the_one_the_routes_give() throws IOException {
    assertThat(Files.readString(WriteApiDocument.file(ROOT)))
        .as("frontend-static/openapi.json is out of date; run: make docs")
        .isEqualTo(PrettyJson.of(OpenApi.document()));
  }

  @Test
  void every_reference_leads_somewhere() {
    Set<String> schemas = object(object(DOCUMENT, "components"), "schemas").keySet();
    List<String> references = new ArrayList<>();
    collect(DOCUMENT, "$ref", references);
    assertThat(references)
        .isNotEmpty()
        .allMatch(ref -> schemas.contains(ref.substring("#/components/schemas/".length())));
  }

  @Test
  void every_schema_is_used() {
    List<String> references = new ArrayList<>();
    collect(DOCUMENT, "$ref", references);
    assertThat(object(object(DOCUMENT, "components"), "schemas").keySet())
        .allMatch(name -> references.contains("#/components/schemas/" + name));
  }

  @Test
  void operations_have_names_of_their_own_a_summary_a_success_and_their_parameters() {
    List<String> names = new ArrayList<>();
    collect(object(DOCUMENT, "paths"), "operationId", names);
    assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(Route.values());
    for (Route route : Route.values()) {
      Map<String, Object> operation =
          object(
              object(object(DOCUMENT, "paths"), route.path()),
              route.method().toLowerCase(Locale.ROOT));
      assertThat(String.valueOf(operation.get("summary"))).isNotBlank().doesNotEndWith(".");
      assertThat(object(operation, "responses").keySet())
          .anyMatch(status -> status.startsWith("2"));
      List<String> parameters = new ArrayList<>();
      collect(operation.getOrDefault("parameters", List.of()), "name", parameters);
      assertThat(parameters).containsAll(route.spec().pathParameters()).doesNotHaveDuplicates();
    }
  }

  /** Every text under this key, at any depth. */
  private static void collect(@Nullable Object in, String key, List<String> into) {
    if (in instanceof Map<?, ?> map) {
      map.forEach((name, value) -> {
        if (name.equals(key) && value instanceof String text) {
          into.add(text);
        }
        collect(value, key, into);
      });
    } else if (in instanceof List<?> list) {
      list.forEach(item -> collect(item, key, into));
    }
  }

  @SuppressWarnings("unchecked") // The document is made of such maps.
  private static Map<String, Object> object(Map<String, Object> map, String key) {
    return (Map<String, Object>) Objects.requireNonNull(map.get(key), key);
  }
}
