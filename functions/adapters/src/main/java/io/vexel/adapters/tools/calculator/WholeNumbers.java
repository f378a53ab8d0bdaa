package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;

/** Remainders, divisors and counting. */
final class WholeNumbers {
  private WholeNumbers() {}

  static Decimal gcd(List<Decimal> numbers) {
    return integers("gcd", numbers, BigInteger::gcd);
  }

  static Decimal lcm(List<Decimal> numbers) {
    return integers("lcm", numbers, WholeNumbers::lcm);
  }

  /** Ways to choose k of n things. */
  static Decimal combinations(Decimal n, Decimal k) {
    return arrangements(n, k).over(Power.factorial(k));
  }

  /** The remainder with the sign of the divisor, so that mod(-7, 3) is 2. */
  static Decimal mod(Decimal a, Decimal b) {
    if (b.isZero()) {
      throw new NotComputable("A remainder of a division by zero has no answer.");
    }
    BigDecimal divisor = b.trusted();
    BigDecimal rest = a.trusted().remainder(divisor);
    boolean opposite = rest.signum() * divisor.signum() < 0;
    return new Decimal(opposite ? rest.add(divisor) : rest, a.exact() && b.exact());
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.signum() == 0 || b.signum() == 0
        ? BigInteger.ZERO
        : a.divide(a.gcd(b)).multiply(b).abs();
  }

  private static Decimal integers(
      String name, List<Decimal> numbers, BinaryOperator<BigInteger> step) {
    BigInteger result = numbers.getFirst().integer(name).abs();
    for (Decimal number : numbers) {
      result = step.apply(result, number.integer(name));
      Decimal.bounded(result.bitLength() / 3.33);
    }
    return Decimal.exact(new BigDecimal(result));
  }

  /** Ways to arrange k of n things. */
  static Decimal arrangements(Decimal n, Decimal k) {
    BigInteger from = n.integer("ncr and npr");
    int count = k.integer("ncr and npr", 0, Power.LARGEST_FACTORIAL);
    if (from.signum() < 0) {
      throw new NotComputable("ncr and npr need a number of things that is not negative.");
    }
    Decimal product = Decimal.ONE;
    for (int i = 0; i < count; i++) {
      product = product.times(Decimal.exact(new BigDecimal(from.subtract(BigInteger.valueOf(i)))));
    }
    return product;
  }
}
