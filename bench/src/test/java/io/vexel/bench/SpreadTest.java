package io.vexel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpreadTest {
  private static final Spread HUNDRED =
      Spread.of(IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList());

  @Test
  void percentiles_are_measured_values_by_nearest_rank() {
    assertThat(HUNDRED.median()).isEqualTo(50);
    assertThat(HUNDRED.at(99)).isEqualTo(99);
    assertThat(HUNDRED.at(100)).isEqualTo(100);
    assertThat(Spread.of(List.of(3.0)).at(5)).isEqualTo(3);
  }

  @Test
  void says_middle_and_range_in_digits_that_can_be_read() {
    assertThat(HUNDRED.text()).isEqualTo("50.0 (5.00 to 95.0)");
    assertThat(Spread.number(12_345.6)).isEqualTo("12 346");
  }

  @Test
  void the_middle_is_the_surer_the_more_was_measured() {
    assertThat(HUNDRED.middle()).isEqualTo("41.0 to 60.0");
    assertThat(Spread.of(List.of(1.0, 2.0)).middle()).isEqualTo("1.00 to 2.00");
  }

  @Test
  void nothing_measured_is_no_result() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
  }
}
