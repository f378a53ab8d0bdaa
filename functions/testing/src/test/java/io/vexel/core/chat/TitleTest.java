package io.vexel.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TitleTest {
  @Test
  void a_model_s_answer_becomes_plain_text_on_one_line() {
    assertThat(Title.cleaned("\n  “Tax of a small house.”\n\nHope that helps!"))
        .contains("Tax of a small house");
    assertThat(Title.cleaned("**Title:** `Tax` of a # house")).contains("Tax of a house");
    assertThat(Title.cleaned("## \"Tax\tof \u0000 a house...\"")).contains("Tax of a house");
    assertThat(Title.cleaned("Titel: «Steuer»")).contains("Steuer");
    assertThat(Title.cleaned("家の税金。")).contains("家の税金");
  }

  @Test
  void an_answer_without_words_is_no_title() {
    assertThat(Title.cleaned("")).isEmpty();
    assertThat(Title.cleaned(" \n **\"\"** \n . ")).isEmpty();
  }

  @Test
  void a_long_answer_is_cut_between_words_and_never_within_a_character() {
    String words = Title.cleaned("word ".repeat(40)).orElseThrow();
    assertThat(words).endsWith("word…").hasSizeLessThanOrEqualTo(80);
    String faces = Title.cleaned("x" + "😀".repeat(60)).orElseThrow();
    assertThat(faces).hasSizeLessThanOrEqualTo(80).endsWith("😀…");
  }

  @Test
  void the_first_title_is_the_first_line() {
    assertThat(Title.first("  What is tax?\nTell me.")).isEqualTo("What is tax?");
    assertThat(Title.first(" \n ")).isEqualTo("New conversation");
    assertThat(Title.first("word ".repeat(40))).endsWith("word…").hasSizeLessThanOrEqualTo(60);
  }
}
