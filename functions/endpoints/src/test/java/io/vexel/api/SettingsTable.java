package io.vexel.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table of settings in {@code README.md} anew; run it from the root of the project. */
public final class SettingsTable {
  private static final String BEGIN = "<!-- settings: made from Setting by make docs -->\n";
  private static final String END = "<!-- /settings -->";

  private SettingsTable() {}

  /** The page with the table as it should be. */
  static String renewed(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    return page.substring(0, begin) + table() + page.substring(end);
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("| variable | default | what it does |\n|---|---|---|\n");
    for (Setting setting : Setting.values()) {
      String fallback = setting.fallback().orElse("");
      table.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  setting.name(),
                  fallback.isEmpty() ? "" : "`" + fallback + "`",
                  setting.description()));
    }
    return table.toString();
  }

  /**
   * Rewrites the page.
   *
   * @param arguments the root of the project, if it is not the working directory
   */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments.length == 0 ? "." : arguments[0]).resolve("README.md");
    Files.writeString(page, renewed(Files.readString(page)));
  }
}
