package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArtifactsTest {
  @TempDir Path root;

  @Test
  void what_is_not_built_is_named_with_the_target_that_builds_it() throws IOException {
    build("functions/runtime/target/vexel-function.zip");
    assertThatThrownBy(() -> Artifacts.built(root))
        .isInstanceOf(Unusable.class)
        .hasMessageContainingAll("make package", "vexel-dependencies.zip", "vexel-streaming.zip")
        .hasMessageNotContaining("vexel-function.zip");
  }

  @Test
  void what_is_built_is_found() throws IOException {
    build("functions/runtime/target/vexel-function.zip");
    for (String layer : new String[] {"dependencies", "models", "streaming"}) {
      build("layers/%s/target/vexel-%s.zip".formatted(layer, layer));
    }
    assertThat(Artifacts.built(root).models()).exists();
  }

  private void build(String path) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.createFile(root.resolve(path));
  }
}
