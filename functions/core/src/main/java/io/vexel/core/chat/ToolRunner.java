package io.vexel.core.chat;

import io.vexel.core.Fault;
import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.json.Json;
import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import io.vexel.core.tools.Tools;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs the tool calls of one model answer side by side, each on a virtual thread and within its
 * time. Whatever goes wrong becomes a result that the model can read.
 */
final class ToolRunner {
  private static final Logger LOG = System.getLogger(ToolRunner.class.getName());

  private final Json json;
  private final Clock clock;
  private final RunLimits limits;

  ToolRunner(Json json, Clock clock, RunLimits limits) {
    this.json = json;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Waits for all calls.
   *
   * @param done is told each result as it comes, on any thread
   * @return the results in the order of the calls
   */
  List<Part.ToolResult> run(
      List<Part.ToolCall> calls,
      Map<String, Tools.Operation> operations,
      Run run,
      Stop stop,
      Consumer<Part.ToolResult> done)
      throws InterruptedException {
    List<CompletableFuture<Part.ToolResult>> results = new ArrayList<>();
    for (Part.ToolCall call : calls) {
      results.add(start(call, operations, run, stop, done));
    }
    List<Part.ToolResult> all = new ArrayList<>();
    for (CompletableFuture<Part.ToolResult> result : results) {
      all.add(await(result));
    }
    return all;
  }

  private CompletableFuture<Part.ToolResult> start(
      Part.ToolCall call,
      Map<String, Tools.Operation> operations,
      Run run,
      Stop stop,
      Consumer<Part.ToolResult> done) {
    Instant started = clock.instant();
    CompletableFuture<Tool.Result> raw = new CompletableFuture<>();
    Thread worker =
        Thread.ofVirtual()
            .name("tool-" + call.function())
            .start(() -> raw.complete(call(call, operations, run)));
    stop.onRequest(() -> raw.complete(Tool.Result.failure("not finished: the run was stopped")));
    return raw.completeOnTimeout(
            Tool.Result.failure(
                "%s was stopped: it took longer than its time limit of %d s"
                    .formatted(call.function(), limits.toolTimeout().toSeconds())),
            limits.toolTimeout().toMillis(),
            TimeUnit.MILLISECONDS)
        .thenApply(result -> {
          worker.interrupt();
          Part.ToolResult answer = answer(call, cut(result), started);
          done.accept(answer);
          return answer;
        });
  }

  /** A clock that was set back meanwhile makes no time negative. */
  private Part.ToolResult answer(Part.ToolCall call, Tool.Result result, Instant started) {
    Duration took = Duration.between(started, clock.instant());
    return new Part.ToolResult(
        call.id(),
        call.function(),
        result.content(),
        result.failed(),
        Optional.of(took.isNegative() ? Duration.ZERO : took));
  }

  private static Part.ToolResult await(CompletableFuture<Part.ToolResult> result)
      throws InterruptedException {
    while (true) {
      try {
        return result.get(1, TimeUnit.MINUTES);
      } catch (TimeoutException stillWorking) {
        // completeOnTimeout ends the wait.
      } catch (ExecutionException e) {
        throw new IllegalStateException("a tool result could not be handed on", e.getCause());
      }
    }
  }

  private Tool.Result call(Part.ToolCall call, Map<String, Tools.Operation> operations, Run run) {
    Tools.Operation operation = operations.get(call.function());
    if (operation == null) {
      return Tool.Result.failure(
          "there is no tool function called %s; there are: %s"
              .formatted(call.function(), String.join(", ", operations.keySet())));
    }
    try {
      ToolContext context = new ToolContext(run.userId(), clock.instant());
      return operation.tool().call(call.function(), arguments(call, operation), context);
    } catch (Refusal.Invalid invalid) {
      return Tool.Result.failure("the arguments are wrong: " + sentence(invalid));
    } catch (Refusal refusal) {
      return Tool.Result.failure(refusal.detail());
    } catch (RuntimeException e) {
      LOG.log(
          Logger.Level.ERROR,
          "tool {0} failed in run {1}: {2}",
          call.function(),
          run.id(),
          Trace.of(e));
      return Tool.Result.failure(call.function() + " failed unexpectedly; it may be tried again");
    }
  }

  private Map<String, Object> arguments(Part.ToolCall call, Tools.Operation operation) {
    if (call.arguments().length() > limits.argumentChars()) {
      throw Refusal.Invalid.of("", "longer than " + limits.argumentChars() + " characters");
    }
    String text = call.arguments().isBlank() ? "{}" : call.arguments();
    return json.readObject(text, operation.function().parameters());
  }

  private static String sentence(Refusal.Invalid invalid) {
    String faults =
        invalid.faults().stream().map(ToolRunner::sentence).collect(Collectors.joining("; "));
    return faults.isEmpty() ? invalid.detail() : faults;
  }

  private static String sentence(Fault fault) {
    return fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + " " + fault.detail();
  }

  private Tool.Result cut(Tool.Result result) {
    String content = result.content();
    if (content.length() <= limits.resultChars()) {
      return result;
    }
    String notice =
        "\n[cut: the first %d of %d characters]".formatted(limits.resultChars(), content.length());
    return new Tool.Result(content.substring(0, limits.resultChars()) + notice, result.failed());
  }
}
