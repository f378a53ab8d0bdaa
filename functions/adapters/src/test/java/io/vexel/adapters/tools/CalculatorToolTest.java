package io.vexel.adapters.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import io.vexel.core.users.UserId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalculatorToolTest {
  private static final ToolContext SOMEBODY =
      new ToolContext(new UserId("0123456789abcdef01234567"), Instant.EPOCH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1 + 0.2 | 0.3",
        "1.10 | 1.1",
        "2 + 3 * 4 | 14",
        "(2 + 3) * 4 | 20",
        "10 / 4 | 2.5",
        "1 / 3 | 0.33333333333333333333",
        "2 / 3 | 0.66666666666666666667",
        "1 / 3 * 3 | 1",
        "100 / 7 * 7 | 100",
        "-2^2 | -4",
        "(-2)^2 | 4",
        "2^-2 | 0.25",
        "2^3^2 | 512",
        "2**10 | 1024",
        "--3 | 3",
        "2*-3 | -6",
        "5! | 120",
        "2^3! | 64",
        "-3! | -6",
        "0! | 1",
        "0^0 | 1",
        "17.5% of 2640 | 462",
        "2640 * 17.5% | 462",
        "17.5 percent of 2640 | 462",
        "17.5 per cent of 2640 | 462",
        "20% of 50% of 300 | 30",
        "200 + 10% | 220",
        "200 - 10% | 180",
        "200 + (10%) | 200.1",
        "10% + 5% | 0.15",
        "100 + 10% of 50 | 105",
        "50% | 0.5",
        "mod(7, 3) | 1",
        "mod(-7, 3) | 2",
        "mod(7.5, 2) | 1.5",
        "17 mod 5 | 2",
        "1,234,567.89 + 1 | 1234568.89",
        "1,000 * (2,000 + 1) | 2001000",
        "max(100,200) | 200",
        "min(3, 1, 2) | 1",
        "1_000_000 / 8 | 125000",
        "6 × 7 | 42",
        "84 ÷ 2 | 42",
        "3 x 4 | 12",
        "3x4 | 12",
        "10 − 4 | 6",
        "3² + 4² | 25",
        "√16 + 1 | 5",
        "2(3 + 4) | 14",
        "(1 + 2)(3 + 4) | 21",
        "2pi | 6.2831853071795864769",
        "pi | 3.1415926535897932385",
        "e | 2.7182818284590452354",
        "sqrt(2) | 1.4142135623730950488",
        "sqrt(2)^2 | 2",
        "sqrt(0.25) | 0.5",
        "2^0.5 | 1.4142135623730950488",
        "8^(1/3) | 2",
        "cbrt(-27) | -3",
        "floor(cbrt(27)) | 3",
        "root(32, 5) | 2",
        "exp(1) | 2.7182818284590452354",
        "ln(e) | 1",
        "ln(10) | 2.302585092994045684",
        "log(100) | 2",
        "log10(1000) | 3",
        "floor(log10(1000)) | 3",
        "log(8, 2) | 3",
        "log2(1024) | 10",
        "sin(pi / 6) | 0.5",
        "sin(30°) | 0.5",
        "sin(pi) | 0",
        "cos(pi) | -1",
        "cos(60°) | 0.5",
        "tan(pi / 4) | 1",
        "atan(1) * 4 | 3.1415926535897932385",
        "asin(1) * 2 | 3.1415926535897932385",
        "acos(0.5) * 3 | 3.1415926535897932385",
        "deg(pi) | 180",
        "hypot(3, 4) | 5",
        "round(2.5) | 3",
        "round(-2.5) | -3",
        "round(2.345, 2) | 2.35",
        "round(1234, -2) | 1200",
        "floor(-1.5) | -2",
        "ceil(1.2) | 2",
        "trunc(-1.7) | -1",
        "abs(-3.20) | 3.2",
        "gcd(12, 18) | 6",
        "lcm(4, 6) | 12",
        "ncr(49, 6) | 13983816",
        "npr(5, 2) | 20",
        "mean(1, 2, 4) | 2.3333333333333333333",
        "median(5, 1, 3) | 3",
        "sum(1, 2, 3) | 6",
        "1e3 + 1 | 1001",
        "1.5e-3 | 0.0015",
        "10^-30 | 1e-30",
        "10^20 | 100000000000000000000",
        "1.0000001^10000000 | 2.7182816925449662712",
        "2 + 2 = | 4",
        "MAX(1, 2) | 2",
        "9999999999999999 + 0.0000000000000001 | 9999999999999999.0000000000000001",
      })
  void computes(String expression, String result) {
    assertThat(evaluate(expression)).isEqualTo(Tool.Result.of(result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "9^9^9^9 | too large",
        "10^3001 | too large",
        "10^-3001 | too small",
        "1e99999 | out of range",
        "1e9999 | too large",
        "exp(99999) | too large",
        "2^99999999999 | too large",
        "1001! | whole numbers from 0 to 1,000",
        "2.5! | whole numbers",
        "(-1)! | 0 to 1,000",
        "1 / 0 | Division by zero",
        "0^-1 | division by zero",
        "mod(1, 0) | division by zero",
        "sqrt(-1) | square root",
        "(-8)^0.5 | no real answer",
        "ln(0) | positive numbers",
        "asin(2) | -1 to 1",
        "tan(pi / 2) | tangent",
        "sin(10^40) | too large",
        "2 + | ends too early",
        "(2 + 3 | closing bracket is missing",
        "2 + 3) | ')' is not expected",
        "5 5 + | '5' is not expected",
        "max(1 2) | '2' is not expected",
        "max(1,,2) | ',' is not expected",
        "max() | ')' is not expected",
        "1,23 | comma",
        "1.234,56 | comma",
        "7 % 3 | mod(a, b)",
        "3 of 4 | percentage",
        "foo(1) | 'foo' is unknown",
        "2 + bar | 'bar' is unknown",
        "sin 1 | sin needs brackets",
        "sqrt(1, 2) | sqrt takes 1 argument, not 2",
        "log(1, 2, 3) | log takes 1 or 2 arguments, not 3",
        "$5 * 2 | '$'",
        "5; 6 | ';'",
      })
  void says_why_not(String expression, String part) {
    Tool.Result result = evaluate(expression);
    assertThat(result.failed()).isTrue();
    assertThat(result.content()).contains(part).endsWith(".");
  }

  @Test
  void an_empty_expression_is_refused() {
    assertThat(evaluate("  "))
        .isEqualTo(Tool.Result.failure("An expression has 1 to 2,000 characters."));
  }

  @Test
  void a_factorial_has_all_its_digits() {
    BigInteger reference =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ONE, BigInteger::multiply);
    assertThat(evaluate("1000!").content()).isEqualTo(reference.toString());
    assertThat(evaluate("1000! / 999!").content()).isEqualTo("1000");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 1_999})
  void deep_nesting_is_refused_or_computed(int depth) {
    assertThat(evaluate("(".repeat(depth)).failed()).isTrue();
    assertThat(evaluate("-".repeat(depth)).failed()).isTrue();
    assertThat(evaluate("2^".repeat(depth)).failed()).isTrue();
    assertThat(evaluate("sin(".repeat(depth)).failed()).isTrue();
  }

  @Test
  void an_expression_may_be_long_but_not_too_long() {
    assertThat(evaluate("1" + "+1".repeat(999)).content()).isEqualTo("1000");
    assertThat(evaluate("1" + "+1".repeat(1000)).content()).contains("2,000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9^9^9^9",
        "1000!+",
        "exp(6000)/",
        "ln(3)*",
        "sin(1e29)-",
        "2.5^1000.5/",
        "7^3000+"
      })
  @Timeout(20)
  void the_worst_expressions_end_at_once(String piece) {
    String expression = (piece + "1+").repeat(2_000 / (piece.length() + 2) - 1) + "1";
    long start = System.nanoTime();
    evaluate(expression);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void an_interrupted_calculation_stops() {
    Thread.currentThread().interrupt();
    Tool.Result result = evaluate("1 + 1");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result)
        .isEqualTo(Tool.Result.failure("The calculation took too long and was stopped."));
  }

  @Test
  void statistics_are_exact_where_they_can_be() {
    assertThat(statistics(List.of(2, 4, 4, 4, 5, 5, 7, new BigDecimal("9.00"))).content())
        .isEqualTo(
            """
            count: 8
            sum: 40
            mean: 5
            median: 4.5
            min: 2
            max: 9
            sample standard deviation: 2.1380899352993950775
            population standard deviation: 2\
            """);
  }

  @Test
  void statistics_do_not_lose_digits() {
    assertThat(statistics(List.of(0.1, 0.2, 0.3)).content())
        .contains("sum: 0.6\n", "mean: 0.2\n", "sample standard deviation: 0.1\n");
    assertThat(statistics(List.of(1_000_000_000_000_001L, 1_000_000_000_000_003L)).content())
        .contains("population standard deviation: 1");
  }

  @Test
  void one_number_has_no_sample_deviation() {
    assertThat(statistics(List.of(7)).content())
        .contains("sample standard deviation: undefined", "population standard deviation: 0");
  }

  @Test
  void statistics_of_nothing_or_of_texts_fail_in_a_sentence() {
    assertThat(statistics(List.of()).failed()).isTrue();
    assertThat(statistics(List.of("seven")).content()).isEqualTo("'seven' is not a number.");
    assertThat(statistics(List.of(Double.NaN)).failed()).isTrue();
    assertThat(new CalculatorTool().call("calculator_statistics", Map.of(), SOMEBODY).failed())
        .isTrue();
  }

  static Tool.Result evaluate(String expression) {
    return new CalculatorTool()
        .call("calculator_evaluate", Map.of("expression", expression), SOMEBODY);
  }

  private static Tool.Result statistics(List<?> numbers) {
    return new CalculatorTool().call("calculator_statistics", Map.of("numbers", numbers), SOMEBODY);
  }
}
