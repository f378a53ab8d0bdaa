package io.vexel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with the results. What stands between two markers is ours, the words around are not. */
record Page(Path file) {
  /** Puts this between the markers of a section. */
  void put(String section, String markdown) throws IOException {
    Files.writeString(file, replaced(Files.readString(file), section, markdown));
  }

  static String replaced(String page, String section, String markdown) {
    String begin = "<!-- measured: %s -->\n".formatted(section);
    String end = "<!-- end: %s -->".formatted(section);
    Pattern between =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
    Matcher found = between.matcher(page);
    if (!found.find()) {
      throw new IllegalArgumentException("the page has no place for " + section);
    }
    return found.replaceFirst(Matcher.quoteReplacement(begin + markdown + end));
  }
}
