package io.vexel.adapters.tools.calculator;

import java.util.Locale;
import java.util.regex.Matcher;

/** Thrown when an expression has no answer here; the message is a sentence for the model. */
public final class NotComputable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_QUOTE = 40;

  private final String sentence;

  NotComputable(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  /** Each {@code {}} stands for the next value. */
  static NotComputable because(String sentence, Object... values) {
    String text = sentence;
    for (Object value : values) {
      String shown =
          value instanceof Integer number
              ? String.format(Locale.ROOT, "%,d", number)
              : String.valueOf(value);
      text = text.replaceFirst("\\{}", Matcher.quoteReplacement(shown));
    }
    return new NotComputable(text);
  }

  /** What somebody wrote, at a length that fits into a sentence. */
  static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  public String sentence() {
    return sentence;
  }
}
