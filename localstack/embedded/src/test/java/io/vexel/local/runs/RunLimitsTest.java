package io.vexel.local.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunLimits;
import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No run goes on for ever, and no tool keeps a run for ever or floods the model. */
final class RunLimitsTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private Workshop workshop;

  @BeforeEach
  void open() throws IOException {
    workshop = new Workshop();
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void a_run_that_takes_too_long_is_stopped_and_keeps_what_it_said() throws Exception {
    workshop.script("[[{'text': 'One '}, {'delay_ms': 1900}, {'text': 'two'}]]");
    Run.End end = end(limits(32, A_SECOND, A_SECOND), new Tester());
    assertThat(end.error().map(Run.Failure::code)).contains("run-limit");
    assertThat(answer().text()).isEqualTo("One ");
    assertThat(answer().status()).isEqualTo(Message.Status.FAILED);
  }

  @Test
  void a_run_ends_ten_seconds_before_its_process_has_to() throws Exception {
    workshop.timeLeft = Duration.ofSeconds(11);
    workshop.script("[[{'text': 'One '}, {'delay_ms': 1900}, {'text': 'two'}]]");
    Run.End end = end(Workshop.LIMITS, new Tester());
    assertThat(end.error().map(Run.Failure::code)).contains("run-limit");
    assertThat(answer().text()).isEqualTo("One ");
  }

  @Test
  void a_process_with_no_time_left_begins_no_run_and_stores_nothing() {
    workshop.timeLeft = Duration.ofSeconds(10);
    assertThatExceptionOfType(Refusal.Unavailable.class)
        .isThrownBy(() -> end(Workshop.LIMITS, new Tester()))
        .withMessageContaining("about to end");
    assertThat(
            workshop
                .messages
                .ofAgent(workshop.agent.id(), workshop.person, Slice.Request.first(1))
                .items())
        .isEmpty();
  }

  @Test
  void a_model_that_wants_too_many_tools_is_stopped() throws Exception {
    workshop.script(
        "[[%s, %s], [%s]]".formatted(call("tell", 1), call("tell", 1), call("tell", 1)));
    Run.End end = end(limits(2, Duration.ofMinutes(1), A_SECOND), new Tester());
    assertThat(end.error().map(Run.Failure::code)).contains("run-limit");
    assertThat(results()).containsExactly("x", "x");
  }

  @Test
  void a_tool_that_takes_too_long_is_interrupted_and_the_model_told() throws Exception {
    workshop.script("[[%s], [{'text': 'So be it.'}]]".formatted(call("hang", 1)));
    Tester tester = new Tester();
    assertThat(end(limits(32, Duration.ofMinutes(1), A_SECOND), tester).status())
        .isEqualTo(Run.Status.COMPLETED);
    assertThat(results())
        .containsExactly("calculator_hang was stopped: it took longer than its time limit of 1 s");
    tester.stopped.await();
    assertThat(told()).contains("longer than its time limit of 1 s");
  }

  @Test
  void the_tools_of_one_answer_work_at_the_same_time() throws Exception {
    workshop.script(
        "[[%s, %s], [{'text': 'They met.'}]]".formatted(call("meet", 1), call("meet", 1)));
    end(limits(32, Duration.ofMinutes(1), Duration.ofSeconds(20)), new Tester());
    assertThat(results()).containsExactly("met", "met");
  }

  @Test
  void a_long_result_is_cut_and_the_model_told_how_much_is_missing() throws Exception {
    workshop.script("[[%s], [{'text': 'Long.'}]]".formatted(call("tell", 90)));
    end(limits(32, Duration.ofMinutes(1), A_SECOND), new Tester());
    String cut = "x".repeat(80) + "\n[cut: the first 80 of 90 characters]";
    assertThat(results()).containsExactly(cut);
    assertThat(told()).isEqualTo(cut);
  }

  @Test
  void arguments_that_are_too_long_never_reach_the_tool() throws Exception {
    String digits = "1".repeat(80);
    workshop.script("[[%s], [{'text': 'Shorter.'}]]".formatted(call("tell", digits)));
    Tester tester = new Tester();
    end(limits(32, Duration.ofMinutes(1), A_SECOND), tester);
    assertThat(tester.called).isFalse();
    assertThat(results()).containsExactly("the arguments are wrong: longer than 60 characters");
  }

  private static RunLimits limits(int toolCalls, Duration wallClock, Duration toolTimeout) {
    RunLimits usual = Workshop.LIMITS;
    return new RunLimits(
        usual.rounds(),
        toolCalls,
        wallClock,
        toolTimeout,
        60,
        80,
        usual.historyMessages(),
        usual.historyShare(),
        usual.lease(),
        usual.retryPause(),
        usual.batchWait());
  }

  private static String call(String function, Object number) {
    return "{'tool': 'calculator_%s', 'args': {'number': %s}}".formatted(function, number);
  }

  private Run.End end(RunLimits limits, Tool tool) throws InterruptedException {
    try (Chat chat = workshop.anotherProcess(limits, tool)) {
      LiveRun live = chat.start(workshop.person, workshop.message("Go on", Optional.empty()));
      Workshop.all(live.feed());
      return live.await();
    }
  }

  private Message answer() {
    return workshop
        .messages
        .ofAgent(workshop.agent.id(), workshop.person, Slice.Request.first(1))
        .items()
        .getFirst();
  }

  private List<String> results() {
    return answer().parts().stream()
        .filter(Part.ToolResult.class::isInstance)
        .map(part -> ((Part.ToolResult) part).content())
        .toList();
  }

  /** What the model was last told by a tool. */
  private String told() throws IOException, InterruptedException {
    JsonNode messages = workshop.requests().get(1).get("messages");
    return messages.get(messages.size() - 1).get("content").asText();
  }

  /** Stands in the agent's only tool, and does what tools do that are none to rely on. */
  private static final class Tester implements Tool {
    final CountDownLatch stopped = new CountDownLatch(1);
    final AtomicBoolean called = new AtomicBoolean();
    private final CyclicBarrier meeting = new CyclicBarrier(2);

    @Override
    public String id() {
      return "calculator";
    }

    @Override
    public String name() {
      return "Tester";
    }

    @Override
    public String description() {
      return "Hangs, meets others, and tells long stories.";
    }

    @Override
    public List<Function> functions() {
      Map<String, Object> number = Map.of("type", "object", "required", List.of("number"));
      return List.of("hang", "meet", "tell").stream()
          .map(name -> new Function("calculator_" + name, name, number))
          .toList();
    }

    @Override
    public Result call(String function, Map<String, Object> arguments, ToolContext context) {
      called.set(true);
      try {
        return switch (function) {
          case "calculator_hang" -> hang();
          case "calculator_meet" -> meet();
          default -> Result.of("x".repeat(number(arguments)));
        };
      } catch (InterruptedException e) {
        stopped.countDown();
        return Result.failure("interrupted");
      } catch (BrokenBarrierException e) {
        return Result.failure("nobody came");
      }
    }

    private static int number(Map<String, Object> arguments) {
      return arguments.get("number") instanceof Number number ? number.intValue() : 0;
    }

    private static Result hang() throws InterruptedException {
      new CountDownLatch(1).await();
      return Result.of("never");
    }

    private Result meet() throws InterruptedException, BrokenBarrierException {
      meeting.await();
      return Result.of("met");
    }
  }
}
