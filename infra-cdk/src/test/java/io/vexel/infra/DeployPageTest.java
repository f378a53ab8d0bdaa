package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DeployPageTest {
  @Test
  void the_page_has_every_key_of_a_stage() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "deploy.md"));
    Throwable complaint =
        catchThrowable(
            () -> StageFile.parse("dev: {region: eu-west-1, no: 1}", "vexel.yaml", "dev"));
    String keys =
        Pattern.compile("dev has: (.*)")
            .matcher(complaint.getMessage())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(keys.split(", "))
        .contains("region")
        .allMatch(key -> page.contains("| `" + key + "` |"));
  }
}
