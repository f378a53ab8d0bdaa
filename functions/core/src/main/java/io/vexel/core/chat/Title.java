package io.vexel.core.chat;

import java.util.Optional;
import java.util.regex.Pattern;

/** What conversations are called. */
final class Title {
  private static final int LONGEST_FIRST = 60;
  private static final int LONGEST = 80;

  private static final Pattern LABEL = Pattern.compile("^(?i)(title|titel|titre|título)\\s*:\\s*");
  private static final Pattern MARKDOWN = Pattern.compile("[*_`#~<>\\[\\]]+");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\"'“”„‟‘’‚«»‹›]+|[\\s\"'“”„‟‘’‚«»‹›.。]+$");

  private Title() {}

  /** The beginning of the first line of the first message, cut between words. */
  static String first(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    return line.isEmpty() ? "New conversation" : cut(line, LONGEST_FIRST);
  }

  /** A model's answer as plain text on one line; empty if nothing is left of it. */
  static Optional<String> cleaned(String answer) {
    String line =
        answer.lines().map(Title::plain).filter(one -> !one.isEmpty()).findFirst().orElse("");
    return Optional.of(cut(line, LONGEST)).filter(title -> !title.isEmpty());
  }

  private static String plain(String line) {
    String words = BLANK.matcher(MARKDOWN.matcher(line).replaceAll("")).replaceAll(" ").strip();
    String bare = EDGES.matcher(words).replaceAll("");
    return EDGES.matcher(LABEL.matcher(bare).replaceFirst("")).replaceAll("");
  }

  /** At most {@code longest} characters, with an ellipsis where something is missing. */
  private static String cut(String line, int longest) {
    if (line.length() <= longest) {
      return line;
    }
    int space = line.lastIndexOf(' ', longest - 1);
    int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return line.substring(0, space > longest / 2 ? space : end) + "…";
  }
}
