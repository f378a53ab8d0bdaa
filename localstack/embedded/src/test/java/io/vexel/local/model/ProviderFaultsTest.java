package io.vexel.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Stop;
import io.vexel.core.chat.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault a script can play has one clear outcome at the product's client. */
@Timeout(30)
final class ProviderFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{'status':401,'body':{'error':{'message':'vendor'}}} | provider-auth",
        "{'status':403,'body':{'error':{'message':'vendor'}}} | provider-auth",
        "{'status':429,'body':{}} | provider-throttled",
        "{'status':500,'body':'vendor'} | provider-error",
        "{'status':400,'body':{'error':{'code':'context_length_exceeded'}}} | context-too-long",
        "{'hang':true} | provider-timeout",
        "{'garbage':'vendor'} | provider-error",
        "{'drop':true} | provider-error",
      })
  void a_fault_before_the_first_token_has_one_outcome(String step, String code) {
    try (Scripted scripted = new Scripted().script(turn(step))) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> scripted.ask("Hello"));
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(refusal.detail()).startsWith("could not ask").doesNotContain("vendor");
      assertThat(scripted.pieces).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{'hang':true} | provider-timeout",
        "{'garbage':'vendor'} | provider-error",
        "{'drop':true} | provider-error",
        "{'tool':'clock_now','args':{}},{'hang':true} | provider-timeout",
        "{'tool':'clock_now','args':{}},{'drop':true} | provider-error",
      })
  void a_fault_in_the_middle_keeps_what_was_said(String steps, String code) {
    try (Scripted scripted = new Scripted().script(turn("{'text':'Half of'}," + steps))) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> scripted.ask("Hello"));
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(scripted.pieces).containsExactly("Half of");
    }
  }

  @Test
  void the_time_to_wait_is_passed_on() {
    try (Scripted scripted =
        new Scripted().script(turn("{'status':429,'body':{},'retry_after':7}"))) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> scripted.ask("Hello"));
      assertThat(((Refusal.Unavailable) refusal).retryAfter())
          .isEqualTo(Optional.of(Duration.ofSeconds(7)));
    }
  }

  @Test
  void tool_calls_are_passed_on_as_they_are() {
    try (Scripted scripted =
        new Scripted()
            .script(
                turn(
                    "{'tool':'calculator_evaluate','args':'{broken'},{'tool':'no_such_tool','args':{'a':1}},"
                        + "{'tool':'clock_now','args':''}"))) {
      assertThat(scripted.ask("Hello").calls())
          .extracting(call -> call.function() + call.arguments())
          .containsExactly("calculator_evaluate{broken", "no_such_tool{\"a\":1}", "clock_now");
    }
  }

  @Test
  void empty_deltas_are_dropped_and_usage_counts_once() {
    try (Scripted scripted =
        new Scripted()
            .script(
                turn(
                    "{'text':''},{'text':'a'},{'usage':{'prompt_tokens':5,'completion_tokens':1}},"
                        + "{'text':''},{'text':'a'},{'usage':{'prompt_tokens':5,'completion_tokens':2}}"))) {
      assertThat(scripted.ask("Hello"))
          .isEqualTo(new Model.Reply("aa", List.of(), new Usage(5, 2)));
      assertThat(scripted.pieces).containsExactly("a", "a");
    }
  }

  @Test
  void a_stop_ends_a_long_answer_within_a_second() {
    String steps = "{'text':'word '},{'delay_ms':20},".repeat(500) + "{'text':'end'}";
    try (Scripted scripted = new Scripted().script(turn(steps))) {
      long start = System.nanoTime();
      Model.Reply reply =
          scripted
              .model()
              .answer(
                  new Model.Request(
                      "", List.of(new Model.Turn.User("Hi")), List.of(), Model.Parameters.DEFAULT),
                  piece -> {
                    scripted.pieces.add(piece);
                    if (scripted.pieces.size() == 5) {
                      scripted.stop.request(Stop.Reason.CANCELLED);
                    }
                  },
                  scripted.stop);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      assertThat(reply.text()).startsWith("word word word word word ").doesNotContain("end");
    }
  }

  private static String turn(String steps) {
    return ("[[" + steps + "]]").replace('\'', '"');
  }
}
