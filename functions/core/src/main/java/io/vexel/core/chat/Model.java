package io.vexel.core.chat;

import io.vexel.core.Refusal;
import io.vexel.core.tools.Tool;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A language model that answers once, streamed. */
public interface Model {
  /**
   * Asks the model and waits for the whole answer.
   *
   * @param text is given each piece of text as it arrives, never empty, on any one thread at a time
   * @param stop ends the call early; then what has arrived so far is returned
   * @throws Refusal.Unavailable {@code provider-auth}, {@code provider-throttled}, {@code
   *     provider-timeout}, {@code provider-error}
   * @throws Refusal.Invalid {@code context-too-long}
   */
  Reply answer(Request request, Consumer<String> text, Stop stop);

  /**
   * What a model is asked.
   *
   * @param system empty for none
   * @param functions what the model may call
   */
  record Request(
      String system, List<Turn> turns, List<Tool.Function> functions, Parameters parameters) {
    public Request {
      turns = List.copyOf(turns);
      functions = List.copyOf(functions);
    }
  }

  /** How the model is to answer; empty leaves it to the provider. */
  record Parameters(Optional<Double> temperature, Optional<Integer> maxOutputTokens) {
    public static final Parameters DEFAULT = new Parameters(Optional.empty(), Optional.empty());
  }

  /** One step of the conversation as models see it. */
  sealed interface Turn {
    record User(String text) implements Turn {}

    /** Text, tool calls or both. */
    record Assistant(String text, List<Part.ToolCall> calls) implements Turn {
      public Assistant {
        calls = List.copyOf(calls);
      }
    }

    record ToolResult(String callId, String function, String content) implements Turn {}
  }

  /**
   * The answer.
   *
   * @param text all of it, as streamed
   * @param calls with the provider's ids
   */
  record Reply(String text, List<Part.ToolCall> calls, Usage usage) {
    public Reply {
      calls = List.copyOf(calls);
    }
  }
}
