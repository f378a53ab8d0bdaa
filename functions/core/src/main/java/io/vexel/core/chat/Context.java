package io.vexel.core.chat;

import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what a model is shown: who it is, and as many of the latest messages on the branch
 * as fit. A message goes in whole or not at all, so a tool call never loses its result.
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
    lines.add("You are %s, created by the person you talk to.".formatted(agent.name()));
    if (!agent.description().isBlank()) {
      lines.add("What you are for: " + agent.description());
    }
    lines.addAll(agent.type().instructions());
    lines.addAll(agent.instructions());
    return String.join("\n", lines);
  }

  /** The turns up to and with the run's input message. */
  List<Model.Turn> turns(Run run, Message input, int contextWindow) {
    double budget = contextWindow * limits.historyShare() * CHARS_PER_TOKEN;
    Deque<Message> chosen = new ArrayDeque<>();
    for (Message message : branch(run, input)) {
      budget -= chars(message);
      if (budget < 0 && !chosen.isEmpty()) {
        break;
      }
      chosen.addFirst(message);
    }
    List<Model.Turn> turns = new ArrayList<>();
    chosen.forEach(message -> turns.addAll(turns(message)));
    return turns;
  }

  /** From the input backwards, parent by parent. */
  private List<Message> branch(Run run, Message input) {
    Map<MessageId, Message> recent = recent(run);
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

  private static long chars(Message message) {
    long chars = 16;
    for (Part part : message.parts()) {
      chars +=
          switch (part) {
            case Part.Text(String text) -> text.length();
            case Part.ToolCall call -> call.function().length() + call.arguments().length();
            case Part.ToolResult result -> result.content().length();
          };
    }
    return chars;
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
