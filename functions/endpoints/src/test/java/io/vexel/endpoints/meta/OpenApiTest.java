package io.vexel.endpoints.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
  private static final Path ROOT = Path.of("..", "..");

  @Test
  void the_committed_document_is_the_one_the_routes_give() throws IOException {
    assertThat(Files.readString(WriteApiDocument.file(ROOT)))
        .as("frontend-static/openapi.json is out of date; run: make api")
        .isEqualTo(PrettyJson.of(OpenApi.document()));
  }
}
