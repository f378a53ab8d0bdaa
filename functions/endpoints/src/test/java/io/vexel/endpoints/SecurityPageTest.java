package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of closed holes names tests that exist. */
final class SecurityPageTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void every_test_that_the_page_names_exists() throws IOException {
    List<MatchResult> named =
        NAMED
            .matcher(Files.readString(ROOT.resolve("docs").resolve("security.md")))
            .results()
            .toList();
    assertThat(named).isNotEmpty();
    for (MatchResult test : named) {
      assertThat(source(test.group(1))).contains("void " + test.group(2) + "(");
    }
  }

  @Test
  void every_hole_has_a_test_or_waits_for_its_feature() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("docs").resolve("security.md")))
        .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| hole "))
        .isNotEmpty()
        .allMatch(line -> NAMED.matcher(line).find() || line.endsWith("| with its feature |"));
  }

  /** Of every type that is called so: packages have their own. */
  private static String source(String type) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("functions"))) {
      List<Path> found = files.filter(path -> path.endsWith(type + ".java")).toList();
      assertThat(found).as("there is no " + type).isNotEmpty();
      StringBuilder sources = new StringBuilder();
      for (Path file : found) {
        sources.append(Files.readString(file));
      }
      return sources.toString();
    }
  }
}
