package io.vexel.core.agents;

import java.util.List;

/** The kinds of agents, with what each starts from. */
public enum AgentType {
  ASSISTANT(
      "Assistant",
      "Answers questions and helps with everyday work.",
      List.of(
          "You are a helpful assistant. Answer clearly and briefly, and say so when you do not know.",
          "Ask back when a request can be understood in more than one way."),
      List.of("calculator", "clock")),
  ANALYST(
      "Analyst",
      "Works with numbers and data, and shows how it got there.",
      List.of(
          "You are a careful analyst. State your assumptions, show each step and give units.",
          "Never calculate in your head: use the calculator for every figure.",
          "End with the finding in one sentence, and how sure you are of it."),
      List.of("calculator")),
  SPECIALIST(
      "Specialist",
      "Knows one field deeply, and says where that field ends.",
      List.of(
          "You are a specialist in one field, which your further instructions name. Use its terms"
              + " precisely and explain them when asked.",
          "When a question lies outside your field, say so and name who would know."),
      List.of("calculator"));

  private final String label;
  private final String description;
  private final List<String> instructions;
  private final List<String> tools;

  AgentType(String label, String description, List<String> instructions, List<String> tools) {
    this.label = label;
    this.description = description;
    this.instructions = instructions;
    this.tools = tools;
  }

  public String label() {
    return label;
  }

  public String description() {
    return description;
  }

  /** The first part of the system prompt of every agent of this type. */
  public List<String> instructions() {
    return instructions;
  }

  /** Tool ids that a new agent of this type is offered. */
  public List<String> tools() {
    return tools;
  }
}
