package io.vexel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class PageTest {
  private static final String PAGE =
      """
      Words.
      <!-- measured: a -->
      old
      <!-- end: a -->
      <!-- measured: b -->
      kept
      <!-- end: b -->
      """;

  @Test
  void replaces_one_section_and_leaves_the_words_around() {
    assertThat(Page.replaced(PAGE, "a", "| $1 |\n")).isEqualTo(PAGE.replace("old\n", "| $1 |\n"));
  }

  @Test
  void a_section_without_a_place_is_not_lost_in_silence() {
    assertThatIllegalArgumentException().isThrownBy(() -> Page.replaced(PAGE, "c", "new"));
  }
}
