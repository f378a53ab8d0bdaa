package io.vexel.adapters.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Holds the calculator against references, on random numbers that each run repeats. */
final class CalculatorPropertiesTest {
  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);

  @RepeatedTest(60)
  void sums_differences_and_products_equal_big_decimals(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    BigDecimal a = decimal(random);
    BigDecimal b = decimal(random);
    assertThat(number(a + " + " + b)).isEqualByComparingTo(a.add(b));
    assertThat(number(a + " - (" + b + ")")).isEqualByComparingTo(a.subtract(b));
    assertThat(number(a + " * " + b)).isEqualByComparingTo(a.multiply(b));
    assertThat(number(a + "% of " + b)).isEqualByComparingTo(a.multiply(b).movePointLeft(2));
  }

  @RepeatedTest(60)
  void quotients_are_right_to_the_last_digit_shown(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    BigDecimal a = decimal(random);
    BigDecimal b = decimal(random).add(BigDecimal.valueOf(2_000_000_000));
    BigDecimal reference = a.divide(b, new MathContext(40));
    assertThat(number(a + " / " + b).round(SHOWN)).isEqualByComparingTo(reference.round(SHOWN));
  }

  @RepeatedTest(60)
  void functions_agree_with_floating_point(RepetitionInfo round) {
    double x = new Random(round.getCurrentRepetition()).nextDouble(-9, 9);
    near("sin(" + x + ")", Math.sin(x));
    near("cos(" + x + ")", Math.cos(x));
    near("tan(" + x + ")", Math.tan(x));
    near("atan(" + x + ")", Math.atan(x));
    near("asin(" + x / 10 + ")", Math.asin(x / 10));
    near("acos(" + x / 10 + ")", Math.acos(x / 10));
    near("exp(" + x + ")", Math.exp(x));
    near("tanh(" + x + ")", Math.tanh(x));
    near("ln(" + Math.exp(x) + ")", x);
    near("abs(" + x + ")^1.7", Math.pow(Math.abs(x), 1.7));
  }

  @RepeatedTest(40)
  void a_logarithm_undoes_a_power_and_a_root_a_product(RepetitionInfo round) {
    long n = new Random(round.getCurrentRepetition()).nextLong(2, 1_000_000_000);
    assertThat(number("exp(ln(" + n + "))")).isEqualByComparingTo(BigDecimal.valueOf(n));
    assertThat(number("sqrt(" + n + "^2)")).isEqualByComparingTo(BigDecimal.valueOf(n));
    assertThat(number("floor(cbrt(" + n + "^3))")).isEqualByComparingTo(BigDecimal.valueOf(n));
    assertThat(number("mod(" + n + ", 97) + 97 * floor(" + n + " / 97)"))
        .isEqualByComparingTo(BigDecimal.valueOf(n));
  }

  @RepeatedTest(100)
  void garbage_is_answered_in_a_sentence(RepetitionInfo round) {
    String alphabet = "0123456789.,+-*/^!%()e pixmodsqrt√°²of\"'#";
    Random random = new Random(round.getCurrentRepetition());
    StringBuilder text = new StringBuilder("1");
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    assertThat(CalculatorToolTest.evaluate(text.toString()).content()).isNotBlank();
  }

  private static BigDecimal decimal(Random random) {
    return BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L))
        .movePointLeft(random.nextInt(9));
  }

  private static void near(String expression, double expected) {
    assertThat(number(expression).doubleValue())
        .as(expression)
        .isCloseTo(expected, within(Math.max(1, Math.abs(expected)) * 1e-9));
  }

  private static BigDecimal number(String expression) {
    return new BigDecimal(CalculatorToolTest.evaluate(expression).content());
  }
}
