package io.vexel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class MetricsTableTest {
  @Test
  void the_page_for_operators_lists_every_metric_as_it_is() throws IOException {
    String page = Files.readString(MetricsTable.file(Path.of("..", "..")));
    assertThat(page).as("run make docs").isEqualTo(MetricsTable.renewed(page));
  }
}
