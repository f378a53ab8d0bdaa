package io.vexel.adapters.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Stop;
import io.vexel.core.chat.Usage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model through LangChain4j and waits for its answer, but never longer than is reasonable.
 */
final class LangChainModel implements Model {
  private final Connection connection;
  private final Conversation conversation;
  private final Failures failures;
  private final Patience patience;

  LangChainModel(
      Connection connection, Conversation conversation, Failures failures, Patience patience) {
    this.connection = connection;
    this.conversation = conversation;
    this.failures = failures;
    this.patience = patience;
  }

  @Override
  public Reply answer(Request request, Consumer<String> text, Stop stop) {
    ChatRequest asked = conversation.request(request);
    Answer answer = new Answer();
    stop.onRequest(answer::stop);
    if (stop.requested()) {
      return new Reply("", List.of(), Usage.NONE);
    }
    Runnable cancel = start(asked, request, answer);
    try {
      return new Listening(answer, text, request).toTheEnd();
    } finally {
      cancel.run();
    }
  }

  private Runnable start(ChatRequest asked, Request request, Answer answer) {
    try {
      return connection.start(asked, request.parameters(), answer);
    } catch (RuntimeException e) {
      throw failures.of(e);
    }
  }

  /** Follows one answer on the thread that wants it. */
  private final class Listening {
    private final Answer answer;
    private final Consumer<String> text;
    private final Request request;
    private final StringBuilder heard = new StringBuilder();
    private boolean begun;

    Listening(Answer answer, Consumer<String> text, Request request) {
      this.answer = answer;
      this.text = text;
      this.request = request;
    }

    Reply toTheEnd() {
      while (true) {
        switch (next()) {
          case Answer.Signal.Text(String piece) -> hear(piece);
          case Answer.Signal.Progress() -> begun = true;
          case Answer.Signal.Life() -> {}
          case Answer.Signal.Done(ChatResponse response) -> {
            return conversation.reply(heard.toString(), response, request);
          }
          case Answer.Signal.Failed(Throwable cause) -> throw failures.of(cause);
          case Answer.Signal.Stopped() -> {
            return new Reply(heard.toString(), List.of(), Usage.NONE);
          }
        }
      }
    }

    private void hear(String piece) {
      if (!piece.isEmpty()) {
        begun = true;
        heard.append(piece);
        text.accept(piece);
      }
    }

    private Answer.Signal next() {
      Duration limit = begun ? patience.betweenTokens() : patience.firstToken();
      try {
        Answer.@Nullable Signal signal =
            answer.signals().poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (signal == null) {
          throw failures.silence(begun, limit);
        }
        return signal;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Answer.Signal.Stopped();
      }
    }
  }
}
