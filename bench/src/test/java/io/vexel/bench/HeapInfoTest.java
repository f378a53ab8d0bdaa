package io.vexel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class HeapInfoTest {
  @Test
  void g1_has_one_heap_of_which_it_tells_what_it_reserved() {
    String text =
        """
        31202:
        garbage-first heap   total reserved 524288K, committed 8192K, used 1567K [0x00000000e0000000, 0x0000000100000000)
         region size 1024K, 0 young (0K), 0 survivors (0K)
        """;
    assertThat(HeapInfo.used(text)).isEqualTo(1567 / 1024.0);
  }

  @Test
  void g1_of_earlier_jdks_told_only_the_total() {
    String text =
        """
        4711:
         garbage-first heap   total 264192K, used 20480K [0x00000000e0000000, 0x0000000100000000)
          region size 1024K, 4 young (4096K), 0 survivors (0K)
         Metaspace       used 1234K, committed 1408K, reserved 1114112K
          class space    used 101K, committed 192K, reserved 1048576K
        """;
    assertThat(HeapInfo.used(text)).isEqualTo(20);
  }

  @Test
  void the_generations_of_the_serial_collector_are_added_up() {
    String text =
        """
        31271:
        DefNew     total 2560K, used 351K [0x00000000e0000000, 0x00000000e02c0000, 0x00000000eaaa0000)
         eden space 2304K,  15% used [0x00000000e0000000, 0x00000000e0057c10, 0x00000000e0240000)
         from space 256K,   0% used [0x00000000e0240000, 0x00000000e0240000, 0x00000000e0280000)
         to   space 256K,   0% used [0x00000000e0280000, 0x00000000e0280000, 0x00000000e02c0000)
        Tenured    total 5504K, used 1697K [0x00000000eaaa0000, 0x00000000eb000000, 0x0000000100000000)
         the  space 5504K,  30% used [0x00000000eaaa0000, 0x00000000eac48480, 0x00000000eb000000)
        """;
    assertThat(HeapInfo.used(text)).isEqualTo(2);
  }

  @Test
  void what_tells_of_no_heap_is_not_taken_for_an_empty_one() {
    assertThatIllegalArgumentException().isThrownBy(() -> HeapInfo.used("4711: no such process"));
  }
}
