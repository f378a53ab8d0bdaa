package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Powers and factorials: exact where the answer has few enough digits, refused before they grow.
 */
final class Power {
  static final int LARGEST_FACTORIAL = 1_000;

  private static final int LARGEST_EXPONENT = 999_999_999;

  private Power() {}

  static Decimal of(Decimal base, Decimal exponent) {
    if (base.isZero() && exponent.sign() < 0) {
      throw new NotComputable("Zero to a negative power is a division by zero.");
    }
    if (exponent.isZero()) {
      return Decimal.ONE;
    }
    if (base.isZero()) {
      return Decimal.ZERO;
    }
    return exponent.isInteger() ? whole(base, exponent) : fractional(base, exponent);
  }

  static Decimal factorial(Decimal of) {
    int n = of.integer("A factorial", 0, LARGEST_FACTORIAL);
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Decimal.exact(new BigDecimal(product));
  }

  private static Decimal whole(Decimal base, Decimal exponent) {
    if (base.value().abs().compareTo(BigDecimal.ONE) == 0) {
      boolean odd = exponent.integer("A power").testBit(0);
      return odd ? base : Decimal.ONE;
    }
    Decimal.bounded(log10(base.value()) * exponent.value().doubleValue());
    int n = exponent.integer("A power", -LARGEST_EXPONENT, LARGEST_EXPONENT);
    Decimal power = positive(base, Math.abs(n));
    return n < 0 ? Decimal.ONE.over(power) : power;
  }

  private static Decimal positive(Decimal base, int n) {
    BigDecimal value = base.value().stripTrailingZeros();
    boolean fits = value.scale() <= 0 || (long) value.precision() * n <= Decimal.MAX_DIGITS;
    return base.exact() && fits
        ? Decimal.exact(value.pow(n))
        : Decimal.rounded(
            value.pow(n, new MathContext(Decimal.PRECISION + 20, RoundingMode.HALF_EVEN)));
  }

  private static Decimal fractional(Decimal base, Decimal exponent) {
    if (base.sign() < 0) {
      throw new NotComputable(
          "A negative number to a fractional power has no real answer; for odd roots use"
              + " cbrt(x) or root(x, n).");
    }
    if (exponent.value().add(exponent.value()).compareTo(BigDecimal.ONE) == 0) {
      return base.squareRoot();
    }
    Decimal.bounded(log10(base.value()) * exponent.value().doubleValue());
    return Series.exp(exponent.times(Series.ln(base)));
  }

  /** Near enough to tell how many digits a power will have. */
  private static double log10(BigDecimal value) {
    long magnitude = Decimal.magnitude(value);
    BigDecimal digits =
        value.abs().round(MathContext.DECIMAL64).scaleByPowerOfTen((int) -magnitude);
    return Math.log10(digits.doubleValue()) + magnitude;
  }
}
