package io.vexel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PermissionsPageTest {
  @Test
  void the_page_lists_what_every_function_gets_as_it_is() throws IOException {
    assertThat(Files.readString(Path.of("..", "..", "docs", "permissions.md")))
        .as("run make docs")
        .isEqualTo(PermissionsPage.markdown());
  }
}
