package io.vexel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProcessorsTest {
  @Test
  void what_others_took_is_a_share_of_all_time() {
    Processors before = Processors.read("cpu  100 0 50 800 10 0 0 40 0 0");
    Processors after = Processors.read("cpu  130 0 60 820 10 0 0 80 7 0");
    assertThat(before.all()).isEqualTo(1_000);
    assertThat(after.stolenPercent(before)).isEqualTo(40);
  }
}
