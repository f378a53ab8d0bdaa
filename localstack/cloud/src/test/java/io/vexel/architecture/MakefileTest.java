package io.vexel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever deploys starts programs by way of the Makefile, and no test runs those targets. */
final class MakefileTest {
  private static final Path HOUSE = Path.of("..", "..");
  private static final Pattern PROGRAM = Pattern.compile("io\\.vexel(?:\\.[a-z]+)*\\.[A-Z]\\w*");

  @Test
  void every_program_that_the_makefile_starts_is_there() throws IOException {
    Set<String> sources = sources();
    String makefile = Files.readString(HOUSE.resolve("Makefile"));
    List<String> programs = PROGRAM.matcher(makefile).results().map(MatchResult::group).toList();
    assertThat(programs)
        .contains("io.vexel.infra.VexelApp")
        .allMatch(
            program -> sources.stream().anyMatch(file -> file.endsWith(fileOf(program))),
            "has a source");
  }

  private static String fileOf(String program) {
    return "/java/" + program.replace('.', '/') + ".java";
  }

  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE, 16)) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && !file.contains("node_modules"))
          .collect(Collectors.toSet());
    }
  }
}
