package io.vexel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SettingsTableTest {
  @Test
  void the_readme_lists_every_setting_as_it_is() throws IOException {
    String page = Files.readString(Path.of("..", "..", "README.md"));
    assertThat(page).as("run make docs").isEqualTo(SettingsTable.renewed(page));
  }
}
