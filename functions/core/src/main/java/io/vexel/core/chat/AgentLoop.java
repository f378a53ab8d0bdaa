package io.vexel.core.chat;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.agents.Agent;
import io.vexel.core.tools.Tool;
import io.vexel.core.tools.Tools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a model work: asks it, runs the tools it wants, and asks again, until it is done or a limit
 * is reached. One instance works on one run.
 */
final class AgentLoop {
  private final Run run;
  private final Map<String, Tools.Operation> operations;
  private final ToolRunner toolRunner;
  private final RunLimits limits;
  private final Ids ids;
  private final RunJournal journal;
  private final Transcript transcript;
  private final Stop stop;
  private final long startedNanos;

  private Usage usage = Usage.NONE;
  private int toolCalls;
  private volatile Optional<Duration> firstToken = Optional.empty();

  AgentLoop(
      Run run,
      Map<String, Tools.Operation> operations,
      ToolRunner toolRunner,
      RunLimits limits,
      Ids ids,
      RunJournal journal,
      Transcript transcript,
      Stop stop,
      long startedNanos) {
    this.run = run;
    this.operations = operations;
    this.toolRunner = toolRunner;
    this.limits = limits;
    this.ids = ids;
    this.journal = journal;
    this.transcript = transcript;
    this.stop = stop;
    this.startedNanos = startedNanos;
  }

  Usage usage() {
    return usage;
  }

  Optional<Duration> firstToken() {
    return firstToken;
  }

  /**
   * Works until the model is done or {@code stop} is requested.
   *
   * @throws Refusal what the model refused, or {@code run-limit}
   */
  void run(Model model, Agent agent, List<Model.Turn> history) throws InterruptedException {
    List<Model.Turn> turns = new ArrayList<>(history);
    List<Tool.Function> functions =
        operations.values().stream().map(Tools.Operation::function).toList();
    for (int round = 1; round <= limits.rounds(); round++) {
      Model.Request request =
          new Model.Request(Context.system(agent), turns, functions, parameters(agent));
      String messageId = messageId(round);
      Model.Reply reply = ask(model, request, messageId);
      if (reply.calls().isEmpty() || stop.requested()) {
        return;
      }
      List<Part.ToolCall> calls = announce(reply.calls(), messageId);
      turns.add(new Model.Turn.Assistant(reply.text(), calls));
      turns.addAll(call(calls));
      if (stop.requested()) {
        return;
      }
    }
    throw new Refusal.Conflict(
        "run-limit",
        "the agent was stopped after %d model calls without coming to an end"
            .formatted(limits.rounds()));
  }

  private static Model.Parameters parameters(Agent agent) {
    return new Model.Parameters(agent.model().temperature(), agent.model().maxOutputTokens());
  }

  /**
   * AG-UI clients keep one message per id, so every round after the first gets an id of its own.
   */
  private String messageId(int round) {
    String id = run.outputMessage().value();
    return round == 1 ? id : id + "." + round;
  }

  private Model.Reply ask(Model model, Model.Request request, String messageId) {
    TextStream text = new TextStream(messageId);
    try {
      Model.Reply reply = model.answer(request, text::delta, stop);
      usage = usage.plus(reply.usage());
      return reply;
    } finally {
      text.end();
    }
  }

  /** One text message of the stream: opened by its first piece, closed once. */
  private final class TextStream {
    private final String messageId;
    private boolean open;

    TextStream(String messageId) {
      this.messageId = messageId;
    }

    void delta(String delta) {
      if (!open) {
        open = true;
        journal.emit(new RunEvent.TextStart(messageId));
        if (firstToken.isEmpty()) {
          firstToken = Optional.of(Duration.ofNanos(System.nanoTime() - startedNanos));
        }
      }
      transcript.text(delta);
      journal.emit(new RunEvent.TextDelta(messageId, delta));
    }

    void end() {
      if (open) {
        open = false;
        journal.emit(new RunEvent.TextEnd(messageId));
      }
    }
  }

  private List<Part.ToolCall> announce(List<Part.ToolCall> wanted, String messageId) {
    toolCalls += wanted.size();
    if (toolCalls > limits.toolCalls()) {
      throw new Refusal.Conflict(
          "run-limit",
          "the agent was stopped because it wanted more than %d tool calls"
              .formatted(limits.toolCalls()));
    }
    List<Part.ToolCall> calls = new ArrayList<>();
    for (Part.ToolCall call : wanted) {
      Part.ToolCall ours = new Part.ToolCall(ids.next(), call.function(), call.arguments());
      calls.add(ours);
      transcript.add(ours);
      journal.emit(new RunEvent.ToolCallStart(ours.id(), ours.function(), messageId));
      if (!ours.arguments().isEmpty()) {
        journal.emit(new RunEvent.ToolCallArgs(ours.id(), ours.arguments()));
      }
      journal.emit(new RunEvent.ToolCallEnd(ours.id()));
    }
    return calls;
  }

  private List<Model.Turn> call(List<Part.ToolCall> calls) throws InterruptedException {
    List<Model.Turn> turns = new ArrayList<>();
    for (Part.ToolResult result : toolRunner.run(calls, operations, run, stop, this::answered)) {
      turns.add(new Model.Turn.ToolResult(result.callId(), result.function(), result.content()));
    }
    return turns;
  }

  private void answered(Part.ToolResult result) {
    transcript.add(result);
    journal.emit(new RunEvent.ToolCallResult(result.callId() + ".result", result));
  }
}
