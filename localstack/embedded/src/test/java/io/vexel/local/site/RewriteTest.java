package io.vexel.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RewriteTest {
  @Test
  void the_laptop_rewrites_as_cloudfront_does() throws Exception {
    Path table = Path.of("..", "..", "frontend-static", "rewrite-cases.json");
    JsonNode cases = new ObjectMapper().readTree(table.toFile());
    assertThat(cases).hasSizeGreaterThan(10);
    for (JsonNode one : cases) {
      String uri = one.get("uri").asText();
      assertThat(Rewrite.of(uri)).as(uri).isEqualTo(one.get("rewritten").asText());
    }
  }
}
