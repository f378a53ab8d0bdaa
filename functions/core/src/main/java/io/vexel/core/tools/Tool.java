package io.vexel.core.tools;

import java.util.List;
import java.util.Map;

/**
 * Something a model may use. A tool has one or more functions; each has at least one required
 * parameter, because some providers lose calls without arguments.
 */
public interface Tool {
  /** Stable name, for example {@code calculator}; agents list tools by it. */
  String id();

  String name();

  /** One sentence for people choosing tools. */
  String description();

  List<Function> functions();

  /**
   * Runs a function on a virtual thread of its own, which is interrupted when the tool's time is
   * up. Never throws at the model: what went wrong is a failed result in a sentence.
   *
   * @param function one of {@link #functions()}, by name
   * @param arguments checked against its schema
   */
  Result call(String function, Map<String, Object> arguments, ToolContext context);

  /**
   * What the model sees of an operation.
   *
   * @param name {@code tool_operation}, for example {@code calculator_evaluate}
   * @param description for the model
   * @param parameters JSON Schema of the arguments: an object that allows nothing else
   */
  record Function(String name, String description, Map<String, Object> parameters) {}

  /**
   * What the model is told.
   *
   * @param content text or JSON
   */
  record Result(String content, boolean failed) {
    public static Result of(String content) {
      return new Result(content, false);
    }

    public static Result failure(String sentence) {
      return new Result(sentence, true);
    }
  }
}
