package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exponential, logarithm and trigonometry in radians, right to fifty digits. */
final class Series {
  /** Enough for angles up to {@link #LARGEST_ANGLE} digits. */
  static final BigDecimal PI =
      new BigDecimal(
          "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899"
              + "862803482534211706798214808651328230664709384460955058223172535940813");

  private static final int LARGEST_ANGLE = 30;
  private static final MathContext WORK = new MathContext(90, RoundingMode.HALF_EVEN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TWO_PI = PI.multiply(TWO);
  private static final BigDecimal HALF_PI = PI.divide(TWO, WORK);
  private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(95);
  private static final BigDecimal SMALL = new BigDecimal("0.1");
  private static final BigDecimal LN_10 = lnOfMantissa(BigDecimal.TEN);

  private Series() {}

  static Decimal exp(Decimal power) {
    Decimal.bounded(power.value().doubleValue() / Math.log(10));
    return power.isZero() ? Decimal.ONE : Decimal.rounded(exp(power.value()));
  }

  private static BigDecimal exp(BigDecimal power) {
    BigDecimal reduced = power;
    int halvings = 0;
    while (reduced.abs().compareTo(SMALL) > 0) {
      reduced = reduced.divide(TWO, WORK);
      halvings++;
    }
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; term.abs().compareTo(NEGLIGIBLE) > 0; n++) {
      term = term.multiply(reduced, WORK).divide(BigDecimal.valueOf(n), WORK);
      sum = sum.add(term, WORK);
    }
    for (; halvings > 0; halvings--) {
      sum = sum.multiply(sum, WORK);
    }
    return sum;
  }

  static Decimal ln(Decimal of) {
    if (of.sign() <= 0) {
      throw new NotComputable("Only positive numbers have a logarithm.");
    }
    BigDecimal value = of.value();
    if (value.compareTo(BigDecimal.ONE) == 0) {
      return Decimal.ZERO;
    }
    int tens = Math.toIntExact(Decimal.magnitude(value) - 1);
    BigDecimal mantissa = lnOfMantissa(value.scaleByPowerOfTen(-tens));
    return Decimal.rounded(mantissa.add(LN_10.multiply(BigDecimal.valueOf(tens)), WORK));
  }

  /** Halley's method, which triples the right digits with each step. */
  private static BigDecimal lnOfMantissa(BigDecimal mantissa) {
    BigDecimal ln = BigDecimal.valueOf(Math.log(mantissa.doubleValue()));
    for (int step = 0; step < 3; step++) {
      BigDecimal power = exp(ln);
      BigDecimal change = mantissa.subtract(power).divide(mantissa.add(power), WORK);
      ln = ln.add(change.multiply(TWO), WORK);
    }
    return ln;
  }

  static Decimal sin(Decimal angle) {
    return angle.isZero() ? Decimal.ZERO : snapped(alternating(reduced(angle), 1), angle);
  }

  static Decimal cos(Decimal angle) {
    return angle.isZero() ? Decimal.ONE : snapped(alternating(reduced(angle), 0), Decimal.ONE);
  }

  static Decimal tan(Decimal angle) {
    Decimal cosine = cos(angle);
    if (cosine.isZero()) {
      throw new NotComputable("The tangent has no value at this angle.");
    }
    return sin(angle).over(cosine);
  }

  private static BigDecimal reduced(Decimal angle) {
    if (Decimal.magnitude(angle.value()) > LARGEST_ANGLE) {
      throw NotComputable.because(
          "The angle is too large: at most {} digits before the point.", LARGEST_ANGLE);
    }
    BigDecimal turn = angle.value().remainder(TWO_PI);
    return turn.abs().compareTo(PI) > 0
        ? turn.subtract(TWO_PI.multiply(BigDecimal.valueOf(turn.signum())))
        : turn;
  }

  /** The Taylor series of sine (from 1) and cosine (from 0). */
  private static BigDecimal alternating(BigDecimal x, int from) {
    BigDecimal square = x.multiply(x, WORK).negate();
    BigDecimal term = from == 1 ? x.round(WORK) : BigDecimal.ONE;
    BigDecimal sum = term;
    BigDecimal least = from == 1 ? term.abs().multiply(NEGLIGIBLE) : NEGLIGIBLE;
    for (long n = from + 2L; term.abs().compareTo(least) > 0; n += 2) {
      term = term.multiply(square, WORK).divide(BigDecimal.valueOf(n * (n - 1)), WORK);
      sum = sum.add(term, WORK);
    }
    return sum;
  }

  /** Zero at the roots, where only rounding errors of a rounded pi would be left. */
  private static Decimal snapped(BigDecimal result, Decimal argument) {
    boolean tiny = Decimal.magnitude(argument.value()) < -10;
    return Decimal.rounded(
        tiny ? result : result.setScale(Decimal.PRECISION - 5, RoundingMode.HALF_EVEN));
  }

  static Decimal atan(Decimal tangent) {
    return tangent.isZero() ? Decimal.ZERO : Decimal.rounded(atan(tangent.value()));
  }

  private static BigDecimal atan(BigDecimal tangent) {
    BigDecimal x = tangent.abs();
    if (x.compareTo(BigDecimal.ONE) > 0) {
      BigDecimal angle = HALF_PI.subtract(atan(BigDecimal.ONE.divide(x, WORK)));
      return tangent.signum() < 0 ? angle.negate() : angle;
    }
    x = tangent;
    int halvings = 0;
    for (; x.abs().compareTo(SMALL) > 0; halvings++) {
      BigDecimal root = BigDecimal.ONE.add(x.multiply(x, WORK)).sqrt(WORK);
      x = x.divide(BigDecimal.ONE.add(root), WORK);
    }
    BigDecimal square = x.multiply(x, WORK).negate();
    BigDecimal power = x;
    BigDecimal sum = x;
    BigDecimal least = x.abs().multiply(NEGLIGIBLE);
    for (long n = 3; power.abs().compareTo(least) > 0; n += 2) {
      power = power.multiply(square, WORK);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), WORK), WORK);
    }
    return sum.multiply(BigDecimal.ONE.add(BigDecimal.ONE).pow(halvings), WORK);
  }

  static Decimal asin(Decimal sine) {
    int beyond = sine.value().abs().compareTo(BigDecimal.ONE);
    if (beyond > 0) {
      throw new NotComputable("The arcsine and arccosine exist for -1 to 1 only.");
    }
    if (beyond == 0) {
      return Decimal.rounded(HALF_PI.multiply(sine.value()));
    }
    BigDecimal square = BigDecimal.ONE.subtract(sine.value().multiply(sine.value()));
    return atan(Decimal.rounded(sine.value().divide(square.sqrt(WORK), WORK)));
  }

  static Decimal acos(Decimal cosine) {
    return Decimal.rounded(HALF_PI).minus(asin(cosine));
  }
}
