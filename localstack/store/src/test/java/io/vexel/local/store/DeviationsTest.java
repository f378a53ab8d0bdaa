package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DeviationsTest {
  private static final Path DOCS = Path.of("../../docs/local-store.md");
  private static final Pattern ROW = Pattern.compile("^\\| (LS-\\d\\d) \\|", Pattern.MULTILINE);
  private static final List<Class<?>> TESTS =
      List.of(
          RefusalsTest.class,
          IndexesTest.class,
          WritesTest.class,
          ReadsTest.class,
          ConcurrencyTest.class,
          ConnectionsTest.class,
          FileTest.class,
          SuddenDeathTest.class);

  @Test
  void every_number_in_the_docs_has_one_test_and_every_test_a_number_in_the_docs()
      throws IOException {
    List<String> documented =
        ROW.matcher(Files.readString(DOCS)).results().map(DeviationsTest::number).toList();
    assertThat(tested()).containsExactlyInAnyOrderElementsOf(documented).doesNotHaveDuplicates();
  }

  private static String number(MatchResult row) {
    return row.group(1);
  }

  private static List<String> tested() {
    return TESTS.stream()
        .flatMap(test -> Stream.of(test.getDeclaredMethods()))
        .map((Method method) -> method.getAnnotation(Deviation.class))
        .filter(Objects::nonNull)
        .map(Deviation::value)
        .toList();
  }
}
