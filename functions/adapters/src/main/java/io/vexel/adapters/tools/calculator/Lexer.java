package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into numbers, names and symbols, forgiving how people type them. */
final class Lexer {
  /** A piece of an expression; {@code number} only counts for numbers. */
  record Token(Kind kind, String text, BigDecimal number) {
    boolean is(String symbolOrName) {
      return kind != Kind.NUMBER && text.equals(symbolOrName);
    }
  }

  /** What a piece is. */
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  private static final String EXPONENT = "(?:[eE][+-]?\\d+)?";
  private static final Pattern PLAIN =
      Pattern.compile("(?:\\d+(?:_\\d+)*(?:\\.\\d*)?|\\.\\d+)" + EXPONENT);
  private static final Pattern GROUPED =
      Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?![\\d])(?:\\.\\d*)?" + EXPONENT);
  private static final Pattern TIMES = Pattern.compile("[xX](?![\\p{L}_])");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d_]*");
  private static final Pattern SYMBOL = Pattern.compile("\\*\\*|[-+*/^!%(),°√]");
  private static final Pattern LARGE_EXPONENT = Pattern.compile("[eE][+-]?0*[1-9]\\d{4,}");

  private final String text;
  private final Matcher matcher;
  private final List<Token> tokens = new ArrayList<>();

  /** For each open bracket, whether it holds arguments, between which commas stand. */
  private final Deque<Boolean> brackets = new ArrayDeque<>();

  private int at;

  private Lexer(String expression) {
    text = normalised(expression);
    matcher = PLAIN.matcher(text);
  }

  static List<Token> tokens(String expression) {
    Lexer lexer = new Lexer(expression);
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    lexer.add(Kind.END, "the end");
    return lexer.tokens;
  }

  private static String normalised(String expression) {
    String text =
        expression
            .replaceAll("[×·⋅∙]", "*")
            .replaceAll("[÷∕]", "/")
            .replaceAll("[−–—]", "-")
            .replace("²", "^2")
            .replace("³", "^3")
            .replaceAll("(?i)per\\s?cent\\b", "%")
            .replaceAll("[\\s\\u00a0\\u202f]+", " ")
            .strip();
    text = text.startsWith("=") ? text.substring(1) : text;
    return text.endsWith("=") ? text.substring(0, text.length() - 1) : text;
  }

  private void next() {
    if (text.charAt(at) == ' ') {
      at++;
    } else if (!insideArguments() && matches(GROUPED)) {
      number(matcher.group().replace(",", ""));
    } else if (matches(PLAIN)) {
      number(matcher.group().replace("_", ""));
    } else if (matches(TIMES)) {
      add(Kind.SYMBOL, "*");
    } else if (matches(NAME)) {
      add(Kind.NAME, matcher.group().toLowerCase(Locale.ROOT));
    } else if (matches(SYMBOL)) {
      symbol(matcher.group());
    } else {
      String character = Character.toString(text.codePointAt(at));
      throw NotComputable.because("The character '{}' means nothing in an expression.", character);
    }
  }

  private boolean matches(Pattern pattern) {
    matcher.usePattern(pattern).region(at, text.length());
    boolean found = matcher.lookingAt();
    at = found ? matcher.end() : at;
    return found;
  }

  private void number(String digits) {
    if (LARGE_EXPONENT.matcher(digits).find()) {
      throw NotComputable.because(
          "The number {} is out of range: numbers have at most {} digits.",
          NotComputable.shortened(digits),
          Decimal.MAX_DIGITS);
    }
    tokens.add(new Token(Kind.NUMBER, digits, new BigDecimal(digits)));
  }

  private void symbol(String symbol) {
    switch (symbol) {
      case "(" -> brackets.push(!tokens.isEmpty() && tokens.getLast().kind() == Kind.NAME);
      case ")" -> brackets.poll();
      case "," -> checkComma();
      default -> {}
    }
    add(Kind.SYMBOL, symbol.equals("**") ? "^" : symbol);
  }

  private void checkComma() {
    if (!insideArguments()) {
      throw new NotComputable(
          "A comma may only separate the arguments of a function, or thousands as in 1,234,567."
              + " Write decimals with a point.");
    }
  }

  private boolean insideArguments() {
    return brackets.contains(true);
  }

  private void add(Kind kind, String value) {
    tokens.add(new Token(kind, value, BigDecimal.ZERO));
  }
}
