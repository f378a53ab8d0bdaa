package io.vexel.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Writes {@code docs/problems.md} anew; run it from the root of the project. */
public final class ProblemPage {
  private ProblemPage() {}

  static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Problems\n\n");
    page.append("Errors are `application/problem+json` (RFC 9457). `code` is stable: ");
    page.append("clients may rely on it, and on nothing in `title` or `detail`. ");
    page.append("This page is made from `ProblemCode`.\n");
    Stream.of(ProblemCode.values())
        .sorted(Comparator.comparing(ProblemCode::code))
        .forEach(problem ->
            page.append("\n## %s\n\n".formatted(problem.code()))
                .append("%d %s. ".formatted(problem.status(), problem.title()))
                .append(problem.description())
                .append('\n'));
    return page.toString();
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
    Files.writeString(root.resolve("docs").resolve("problems.md"), markdown());
  }
}
