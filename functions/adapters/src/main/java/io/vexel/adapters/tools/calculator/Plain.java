package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes numbers as people do: no trailing zeros, no scientific notation but for numbers that are
 * mostly zeros, and of rounded numbers only digits that are right.
 */
final class Plain {
  private static final int SIGNIFICANT = 20;
  private static final int MOST_PLACES = 60;
  private static final int MOST_ZEROS = 20;
  private static final int LONGEST_ROUNDED = 45;

  private Plain() {}

  static String text(Decimal number) {
    BigDecimal value = shown(number).stripTrailingZeros();
    boolean mostlyUnknown = !number.exact() && Decimal.magnitude(value) > LONGEST_ROUNDED;
    return mostlyUnknown || mostlyZeros(value) ? scientific(value) : value.toPlainString();
  }

  private static BigDecimal shown(Decimal number) {
    BigDecimal value = number.value().stripTrailingZeros();
    long magnitude = Decimal.magnitude(value);
    if (number.exact() && (value.scale() <= 0 || value.precision() <= MOST_PLACES)) {
      return value;
    }
    if (magnitude > LONGEST_ROUNDED && !number.exact()) {
      return value.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN));
    }
    int digits = (int) Math.max(SIGNIFICANT, magnitude);
    return value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static boolean mostlyZeros(BigDecimal value) {
    long magnitude = Decimal.magnitude(value);
    return magnitude < -MOST_ZEROS
        || (value.scale() < -MOST_PLACES && value.precision() <= MOST_ZEROS);
  }

  private static String scientific(BigDecimal value) {
    long exponent = Decimal.magnitude(value) - 1;
    BigDecimal digits = value.movePointLeft((int) exponent).stripTrailingZeros();
    return digits.toPlainString() + "e" + exponent;
  }
}
