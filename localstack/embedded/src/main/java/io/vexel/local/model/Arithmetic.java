package io.vexel.local.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a calculation in what somebody wrote. */
final class Arithmetic {
  private static final String FUNCTION =
      "(?:sqrt|cbrt|exp|ln|log|log2|log10|sin|cos|tan|abs|round|floor|ceil|factorial)";
  private static final String NUMBER =
      "[(\\s]*-?(?:" + FUNCTION + "\\([^()]{1,60}\\)|\\d[\\d.,]*)[%!)]*";
  private static final Pattern CALCULATION =
      Pattern.compile(
          "(?<![\\w.])(?:"
              + NUMBER
              + "(?:\\s*(?:\\bof\\b|[-+*/^])\\s*"
              + NUMBER
              + ")+|"
              + FUNCTION
              + "\\([^()]{1,60}\\))");

  /** What may be a phone number, a score or opening hours rather than a calculation. */
  private static final Pattern AMBIGUOUS = Pattern.compile("\\d+(?:[-/]\\d+)+");

  private static final Pattern ASKED =
      Pattern.compile("(?i)\\b(what|how much|how many|calculate|compute|work out|solve)\\b|=");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Arithmetic() {}

  /** The first calculation, as a calculator takes it. */
  static Optional<String> in(String text) {
    Matcher matcher = CALCULATION.matcher(plain(text));
    while (matcher.find()) {
      String found = matcher.group().strip().replaceAll("[.,]+$", "");
      if (meant(found, text) && balanced(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean meant(String found, String text) {
    return !AMBIGUOUS.matcher(found).matches()
        || ASKED.matcher(text).find()
        || found.length() == text.strip().length();
  }

  private static String plain(String text) {
    return DATE.matcher(text)
        .replaceAll("")
        .replace('×', '*')
        .replace('·', '*')
        .replace('÷', '/')
        .replace('−', '-')
        .replaceAll("\\s+(?:percent|per cent)\\b", "%")
        .replaceAll("(?i)\\bsquare root of (\\d[\\d.,]*\\b)", "sqrt($1)")
        .replaceAll("(?i)\\s+to the power of\\s+", " ^ ")
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
