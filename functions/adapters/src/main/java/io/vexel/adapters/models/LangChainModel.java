package io.vexel.adapters.models;

import io.vexel.core.chat.Model;
import io.vexel.core.chat.Stop;
import io.vexel.core.chat.Usage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model through LangChain4j and reads its answer on the thread that asks, but never longer
 * than is reasonable. To hand each word from thread to thread took longer than the word.
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
    Connection.Call call = connection.call(conversation.request(request), request.parameters());
    Answer answer = new Answer(call, text);
    stop.onRequest(answer::end);
    if (stop.requested()) {
      return soFar(answer);
    }
    try (Watch watch = Watch.over(answer, patience)) {
      run(call, answer);
      return outcome(request, answer, stop, watch.silence());
    }
  }

  private static void run(Connection.Call call, Answer answer) {
    try {
      call.run(answer);
    } catch (RuntimeException e) {
      answer.onError(e);
    }
  }

  private Reply outcome(Request request, Answer answer, Stop stop, @Nullable Duration silence) {
    answer
        .fault()
        .ifPresent(fault -> {
          throw fault;
        });
    if (answer.response().isPresent()) {
      return conversation.reply(answer.heard(), answer.response().get(), request);
    }
    if (stop.requested() || Thread.currentThread().isInterrupted()) {
      return soFar(answer);
    }
    throw silence == null
        ? failures.of(answer.failure().orElseThrow())
        : failures.silence(answer.begun(), silence);
  }

  private static Reply soFar(Answer answer) {
    return new Reply(answer.heard(), List.of(), Usage.NONE);
  }
}
