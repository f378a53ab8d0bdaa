package io.vexel.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the table of metrics in {@code docs/operations.md} anew; run it from the root of the
 * project.
 */
public final class MetricsTable {
  private static final String BEGIN = "<!-- metrics: made from Metric by make docs -->\n";
  private static final String END = "<!-- /metrics -->";

  private MetricsTable() {}

  /** The page. */
  static Path file(Path root) {
    return root.resolve("docs").resolve("operations.md");
  }

  /** The page with the table as it should be. */
  static String renewed(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    return page.substring(0, begin) + table() + page.substring(end);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| metric | unit | what it says |\n|---|---|---|\n");
    for (Metric metric : Metric.values()) {
      table.append(
          "| `%s` | %s | %s |\n"
              .formatted(metric.label(), metric.unit().label(), metric.description()));
    }
    return table.toString();
  }

  /**
   * Rewrites the page.
   *
   * @param arguments the root of the project, if it is not the working directory
   */
  public static void main(String[] arguments) throws IOException {
    Path page = file(Path.of(arguments.length == 0 ? "." : arguments[0]));
    Files.writeString(page, renewed(Files.readString(page)));
  }
}
