package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes lists of numbers as JSON gives them. */
public final class Numbers {
  /** Longest list. */
  public static final int MOST = 10_000;

  private Numbers() {}

  /**
   * One line for each figure.
   *
   * @throws NotComputable with a sentence that says why not
   */
  public static String statistics(List<?> numbers) {
    if (numbers.isEmpty() || numbers.size() > MOST) {
      throw NotComputable.because("Statistics need 1 to {} numbers.", MOST);
    }
    return new Statistics(numbers.stream().map(Numbers::decimal).toList())
        .figures().entrySet().stream()
            .map(figure -> figure.getKey() + ": " + figure.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static Decimal decimal(@Nullable Object number) {
    if (!(number instanceof Number)) {
      throw NotComputable.because(
          "'{}' is not a number.",
          NotComputable.shortened(String.valueOf(number).toLowerCase(Locale.ROOT)));
    }
    try {
      return Decimal.exact(new BigDecimal(number.toString()));
    } catch (NumberFormatException e) {
      throw new NotComputable("Infinity and not-a-number are not numbers to compute with.");
    }
  }
}
