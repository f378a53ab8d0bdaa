package io.vexel.core.chat;

import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what a model is shown: who it is, and the latest messages on the branch, cut to the
 * model's window where a person spoke, so that a tool call never loses its result.
 */
final class Context {
  /** Rough, and on the safe side for English and for code. */
  private static final double CHARS_PER_TOKEN = 3.5;

  private static final int PAGE = 100;

  private final Messages messages;
  private final RunLimits limits;

  Context(Messages messages, RunLimits limits) {
    this.messages = messages;
    this.limits = limits;
  }

  static String system(Agent agent) {
    List<String> lines = new ArrayList<>();
    lines.add("You are " + agent.name() + ", created by the person you talk to.");
    if (!agent.description().isBlank()) {
      lines.add("What you are for: " + agent.description());
    }
    lines.addAll(agent.type().instructions());
    lines.addAll(agent.instructions());
    return String.join("\n", lines);
  }

  /** The turns up to and with the run's input message, whatever the model. */
  List<Model.Turn> turns(Run run, Message input) {
    return branch(run, input).reversed().stream().flatMap(said -> turns(said).stream()).toList();
  }

  /**
   * The same request with as many of its latest turns as the window has place for. It begins with
   * what a person said, and keeps all since the person spoke last.
   */
  static Model.Request cut(Model.Request request, int contextWindow, RunLimits limits) {
    List<Model.Turn> turns = request.turns();
    double budget = contextWindow * limits.historyShare() * CHARS_PER_TOKEN;
    int last = turns.size() - 1;
    while (last > 0 && !(turns.get(last) instanceof Model.Turn.User)) {
      last--;
    }
    int from = last;
    for (int i = last; i >= 0 && budget >= 0; i--) {
      budget -= chars(turns.get(i));
      if (budget >= 0 && turns.get(i) instanceof Model.Turn.User) {
        from = i;
      }
    }
    return new Model.Request(
        request.system(),
        turns.subList(from, turns.size()),
        request.functions(),
        request.parameters());
  }

  /** From the input backwards, parent by parent. */
  private List<Message> branch(Run run, Message input) {
    Map<MessageId, Message> recent = input.parentId().isEmpty() ? Map.of() : recent(run);
    List<Message> branch = new ArrayList<>();
    Optional<Message> next = Optional.of(input);
    while (next.isPresent() && branch.size() < limits.historyMessages()) {
      branch.add(next.get());
      next = next.get().parentId().map(recent::get);
    }
    return branch;
  }

  private Map<MessageId, Message> recent(Run run) {
    Map<MessageId, Message> recent = new HashMap<>();
    Optional<Slice.Position> after = Optional.empty();
    do {
      Slice<Message> slice =
          messages.ofSession(run.sessionId(), run.userId(), new Slice.Request(PAGE, after));
      slice.items().forEach(message -> recent.put(message.id(), message));
      after = slice.next();
    } while (after.isPresent() && recent.size() < limits.historyMessages());
    return recent;
  }

  private static long chars(Model.Turn turn) {
    return 16
        + switch (turn) {
          case Model.Turn.User(String text) -> text.length();
          case Model.Turn.Assistant(String text, List<Part.ToolCall> calls) ->
              text.length()
                  + calls.stream()
                      .mapToLong(call -> call.function().length() + call.arguments().length())
                      .sum();
          case Model.Turn.ToolResult result -> result.content().length();
        };
  }

  static List<Model.Turn> turns(Message message) {
    if (message.role() == Message.Role.USER) {
      return List.of(new Model.Turn.User(message.text()));
    }
    Set<String> answered = new HashSet<>();
    for (Part part : message.parts()) {
      if (part instanceof Part.ToolResult result) {
        answered.add(result.callId());
      }
    }
    Rounds rounds = new Rounds();
    for (Part part : message.parts()) {
      switch (part) {
        case Part.Text(String text) -> rounds.text(text);
        case Part.ToolCall call when answered.contains(call.id()) -> rounds.call(call);
        case Part.ToolCall _ -> {}
        case Part.ToolResult result -> rounds.result(result);
      }
    }
    return rounds.turns();
  }

  /** Splits the parts of one message into the model calls they came from. */
  private static final class Rounds {
    private final List<Model.Turn> turns = new ArrayList<>();
    private final List<Model.Turn> results = new ArrayList<>();
    private final List<Part.ToolCall> calls = new ArrayList<>();
    private String text = "";

    void text(String more) {
      next();
      text += more;
    }

    void call(Part.ToolCall call) {
      next();
      calls.add(call);
    }

    void result(Part.ToolResult result) {
      results.add(new Model.Turn.ToolResult(result.callId(), result.function(), result.content()));
    }

    /** After results, whatever the model says belongs to its next call. */
    private void next() {
      if (!results.isEmpty()) {
        end();
      }
    }

    private void end() {
      if (!text.isEmpty() || !calls.isEmpty()) {
        turns.add(new Model.Turn.Assistant(text, calls));
      }
      turns.addAll(results);
      results.clear();
      calls.clear();
      text = "";
    }

    List<Model.Turn> turns() {
      end();
      return turns;
    }
  }
}
