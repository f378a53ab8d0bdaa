package io.vexel.local.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a calculation in what somebody wrote. */
final class Arithmetic {
  private static final String NUMBER = "[(\\s]*-?\\d[\\d.,]*[%!)]*";
  private static final Pattern CALCULATION =
      Pattern.compile(
          "(?<![\\w.])(?:" + NUMBER + "(?:\\s*(?:\\bof\\b|[-+*/^])\\s*" + NUMBER + ")+)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Arithmetic() {}

  /** The first calculation, as a calculator takes it. */
  static Optional<String> in(String text) {
    Matcher matcher = CALCULATION.matcher(plain(text));
    while (matcher.find()) {
      String found = matcher.group().strip().replaceAll("[.,]+$", "");
      if (!DATE.matcher(found).find() && balanced(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return DATE.matcher(text)
        .replaceAll("")
        .replace('×', '*')
        .replace('·', '*')
        .replace('÷', '/')
        .replace('−', '-')
        .replaceAll("\\s+(?:percent|per cent)\\b", "%")
        .replaceAll("(?i)\\s+plus\\s+", " + ")
        .replaceAll("(?i)\\s+minus\\s+", " - ")
        .replaceAll("(?i)\\s+times\\s+", " * ")
        .replaceAll("(?i)\\s+divided by\\s+", " / ");
  }

  private static boolean balanced(String expression) {
    int open = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }
}
