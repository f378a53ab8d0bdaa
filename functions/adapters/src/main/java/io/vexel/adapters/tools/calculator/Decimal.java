package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number that knows whether it is exact. Exact numbers keep all their digits, up to a bound; the
 * others keep {@link #PRECISION} of which about ten are spare.
 */
record Decimal(BigDecimal value, boolean exact) {
  static final int MAX_DIGITS = 3_000;
  static final int PRECISION = 60;
  static final MathContext ROUNDED = new MathContext(PRECISION, RoundingMode.HALF_EVEN);
  static final Decimal ZERO = new Decimal(BigDecimal.ZERO, true);
  static final Decimal ONE = new Decimal(BigDecimal.ONE, true);

  private static final MathContext TRUSTED = new MathContext(50, RoundingMode.HALF_EVEN);

  Decimal {
    if (value.signum() == 0) {
      value = BigDecimal.ZERO;
    } else {
      bounded((double) magnitude(value));
      exact = exact && value.precision() <= 2 * MAX_DIGITS;
      value = exact ? value : value.round(ROUNDED);
    }
  }

  static Decimal exact(BigDecimal value) {
    return new Decimal(value, true);
  }

  static Decimal exact(long value) {
    return exact(BigDecimal.valueOf(value));
  }

  static Decimal rounded(BigDecimal value) {
    return new Decimal(value, false);
  }

  /** Digits before the decimal point; zero or less for what is smaller than one. */
  static long magnitude(BigDecimal value) {
    return (long) value.precision() - value.scale();
  }

  static void bounded(double magnitude) {
    if (magnitude > MAX_DIGITS) {
      throw NotComputable.because(
          "The number is too large: it has more than {} digits.", MAX_DIGITS);
    }
    if (magnitude < -MAX_DIGITS) {
      throw NotComputable.because(
          "The number is too small: it has more than {} zeros after the decimal point.",
          MAX_DIGITS);
    }
  }

  Decimal plus(Decimal other) {
    return new Decimal(value.add(other.value), exact && other.exact);
  }

  Decimal minus(Decimal other) {
    return plus(other.negated());
  }

  Decimal times(Decimal other) {
    return new Decimal(value.multiply(other.value), exact && other.exact);
  }

  Decimal negated() {
    return new Decimal(value.negate(), exact);
  }

  Decimal over(Decimal divisor) {
    if (divisor.isZero()) {
      throw new NotComputable("Division by zero has no answer.");
    }
    int digits = PRECISION + (exact ? value.precision() : 0);
    BigDecimal quotient =
        value.divide(divisor.value, new MathContext(digits, RoundingMode.HALF_EVEN));
    boolean whole =
        exact && divisor.exact && quotient.multiply(divisor.value).compareTo(value) == 0;
    return new Decimal(quotient, whole);
  }

  Decimal squareRoot() {
    if (value.signum() < 0) {
      throw new NotComputable("A negative number has no real square root.");
    }
    int digits = PRECISION + (exact ? value.precision() : 0);
    BigDecimal root = value.sqrt(new MathContext(digits, RoundingMode.HALF_EVEN));
    return new Decimal(root, exact && root.multiply(root).compareTo(value) == 0);
  }

  boolean isZero() {
    return value.signum() == 0;
  }

  int sign() {
    return value.signum();
  }

  int compare(Decimal other) {
    return trusted().compareTo(other.trusted());
  }

  /** Without the spare digits, in which the rounding errors of earlier steps gather. */
  BigDecimal trusted() {
    return exact ? value : value.round(TRUSTED);
  }

  Decimal mapTrusted(java.util.function.UnaryOperator<BigDecimal> change) {
    return new Decimal(change.apply(trusted()), exact);
  }

  boolean isInteger() {
    return trusted().stripTrailingZeros().scale() <= 0;
  }

  /** The whole number this is. */
  BigInteger integer(String what) {
    if (!isInteger()) {
      throw NotComputable.because("{} needs whole numbers, not {}.", what, Plain.text(this));
    }
    return trusted().toBigIntegerExact();
  }

  /** The whole number this is, within bounds. */
  int integer(String what, int least, int most) {
    BigInteger whole = integer(what);
    if (whole.compareTo(BigInteger.valueOf(least)) < 0
        || whole.compareTo(BigInteger.valueOf(most)) > 0) {
      throw NotComputable.because(
          "{} works for whole numbers from {} to {} only.", what, least, most);
    }
    return whole.intValueExact();
  }
}
