package io.vexel.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArithmeticTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is 17.5% of 2640?           | 17.5% of 2640",
        "Please work out 12 * (3+4).      | 12 * (3+4)",
        "17 percent of 200, please        | 17% of 200",
        "how much is 5 plus 7             | 5 + 7",
        "2^10 and then some               | 2^10",
        "On 2026-11-22, what is 6 × 7?    | 6 * 7",
        "(1+2)*(3+4)=?                    | (1+2)*(3+4)",
        "the square root of 16, please    | sqrt(16)",
        "2 to the power of 10?            | 2 ^ 10",
        "sqrt(2) * 3                      | sqrt(2) * 3",
        "What is 22/7?                    | 22/7",
        "22/7                             | 22/7",
      })
  void finds_the_calculation_in_a_sentence(String text, String expression) {
    assertThat(Arithmetic.in(text)).contains(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello!",
        "I have 3 cats",
        "It is 2026-11-22",
        "version 1.2.3",
        "call 555 0100",
        "call 555-0100",
        "open 24/7"
      })
  void finds_none_where_there_is_none(String text) {
    assertThat(Arithmetic.in(text)).isEmpty();
  }

  @Test
  void a_bracket_that_is_never_closed_is_left_alone() {
    assertThat(Arithmetic.in("what about (1+2")).isEmpty();
  }
}
