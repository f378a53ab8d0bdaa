package io.vexel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProblemCodeTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "problems.md");

  @Test
  void every_code_has_a_status_a_title_and_a_paragraph() {
    for (ProblemCode problem : ProblemCode.values()) {
      assertThat(problem.status()).as(problem.code()).isBetween(400, 599);
      assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
      assertThat(problem.description()).endsWith(".");
      assertThat(ProblemCode.of(problem.code())).contains(problem);
    }
  }

  @Test
  void the_page_of_the_documentation_lists_them_all() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("docs/problems.md is out of date; run: make docs")
        .isEqualTo(ProblemPage.markdown());
  }
}
