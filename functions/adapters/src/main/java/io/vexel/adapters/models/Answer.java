package io.vexel.adapters.models;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Carries what a provider's threads report to the thread that waits for it. */
final class Answer implements StreamingChatResponseHandler {
  /** A step of the answer. The exchange bounds how much of them there can be. */
  sealed interface Signal {
    record Text(String piece) implements Signal {}

    /** Part of a tool call. */
    record Progress() implements Signal {}

    /** Something without content, such as a thought that is not shown. */
    record Life() implements Signal {}

    record Done(ChatResponse response) implements Signal {}

    record Failed(Throwable cause) implements Signal {}

    record Stopped() implements Signal {}
  }

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

  BlockingQueue<Signal> signals() {
    return signals;
  }

  void stop() {
    signals.add(new Signal.Stopped());
  }

  @Override
  public void onPartialResponse(String piece) {
    signals.add(new Signal.Text(piece));
  }

  @Override
  public void onPartialToolCall(PartialToolCall piece) {
    signals.add(new Signal.Progress());
  }

  @Override
  public void onUnmappedRawEvent(Object event) {
    signals.add(new Signal.Life());
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    signals.add(new Signal.Done(response));
  }

  @Override
  public void onError(Throwable cause) {
    signals.add(new Signal.Failed(cause));
  }
}
