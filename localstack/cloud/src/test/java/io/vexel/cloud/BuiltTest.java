package io.vexel.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the archives, and how large they are. */
final class BuiltTest {
  private static final long MEGABYTE = 1_000_000;

  /** Every jar that functions need to run, as Maven knows them. */
  private static Set<String> needed() throws IOException {
    Path list = Built.HOUSE.resolve("functions/runtime/target/runtime-class-path.txt");
    return Stream.of(Files.readString(list).strip().split(File.pathSeparator, -1))
        .map(jar -> Path.of(jar).getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_function_is_ours_alone_and_small() throws IOException {
    assertThat(Built.FUNCTION.jars()).allMatch(jar -> jar.startsWith("vexel-")).hasSize(5);
    assertThat(Files.size(Built.FUNCTION.zip())).isLessThan(3 * MEGABYTE / 2);
  }

  @Test
  void all_layers_together_stay_within_their_size() throws IOException {
    long all = 0;
    for (Built layer : List.of(Built.DEPENDENCIES, Built.MODELS, Built.STREAMING)) {
      all += Files.size(layer.zip());
    }
    assertThat(all).isLessThan(45 * MEGABYTE);
  }

  @Test
  void function_and_layers_hold_what_functions_need_each_jar_once() throws IOException {
    Set<String> held = new TreeSet<>(Built.FUNCTION.jars());
    held.remove("vexel-runtime-0.1.0.jar");
    for (Built layer : List.of(Built.DEPENDENCIES, Built.MODELS)) {
      assertThat(held).doesNotContainAnyElementsOf(layer.jars());
      held.addAll(layer.jars());
    }
    assertThat(held).isEqualTo(needed());
  }

  @Test
  void only_the_layer_of_models_holds_what_only_calls_to_models_need() throws IOException {
    assertThat(Built.MODELS.jars()).anyMatch(jar -> jar.startsWith("langchain4j-"));
    assertThat(Built.DEPENDENCIES.jars())
        .noneMatch(jar -> jar.startsWith("langchain4j-") || jar.startsWith("jtokkit-"));
  }

  /** What Lambda's runtime brings would otherwise be there twice. */
  @Test
  void nothing_of_the_managed_runtime_is_brought_along() throws IOException {
    assertThat(Built.DEPENDENCIES.jars()).noneMatch(jar -> jar.startsWith("aws-lambda-java-"));
  }

  /** Else every build would change every function. */
  @ParameterizedTest
  @EnumSource
  void no_archive_tells_when_it_was_built(Built archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.zip().toFile())) {
      assertThat(zip.stream())
          .isNotEmpty()
          .allSatisfy(entry ->
              assertThat(entry.getTimeLocal())
                  .as(entry.getName())
                  .isEqualTo(LocalDateTime.parse("2026-01-01T00:00:00")));
    }
  }
}
