package io.vexel.adapters.models;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one call: passes its text on, and keeps how it came to an end. The library swallows
 * what a listener throws, so that is kept, too.
 */
final class Answer implements StreamingChatResponseHandler {
  private final Connection.Call call;
  private final Consumer<String> text;
  private final LongSupplier nanoTime;
  private final StringBuilder heard = new StringBuilder();
  private @Nullable ChatResponse response;
  private @Nullable Throwable failure;
  private @Nullable RuntimeException fault;

  private volatile boolean ended;
  private volatile boolean begun;
  private volatile long heardNanos;

  Answer(Connection.Call call, Consumer<String> text) {
    this(call, text, System::nanoTime);
  }

  Answer(Connection.Call call, Consumer<String> text, LongSupplier nanoTime) {
    this.call = call;
    this.text = text;
    this.nanoTime = nanoTime;
    this.heardNanos = nanoTime.getAsLong();
  }

  /** Listens no longer; from any thread. */
  void end() {
    ended = true;
    call.end();
  }

  @Override
  public void onPartialResponse(String piece) {
    alive();
    if (ended || piece.isEmpty()) {
      return;
    }
    begun = true;
    heard.append(piece);
    try {
      text.accept(piece);
    } catch (RuntimeException e) {
      fault = e;
      end();
    }
  }

  @Override
  public void onPartialToolCall(PartialToolCall piece) {
    alive();
    begun = true;
  }

  /** Something without content, such as a thought that is not shown. */
  @Override
  public void onUnmappedRawEvent(Object event) {
    alive();
  }

  @Override
  public void onCompleteResponse(ChatResponse whole) {
    if (!ended) {
      response = whole;
    }
  }

  @Override
  public void onError(Throwable cause) {
    if (failure == null) {
      failure = cause;
      end();
    }
  }

  private void alive() {
    heardNanos = nanoTime.getAsLong();
  }

  /** Whether there was content. */
  boolean begun() {
    return begun;
  }

  /** For how long nothing has been heard. */
  Duration silent() {
    return Duration.ofNanos(nanoTime.getAsLong() - heardNanos);
  }

  /** The text so far. */
  String heard() {
    return heard.toString();
  }

  /** The whole, if it came. */
  Optional<ChatResponse> response() {
    return Optional.ofNullable(response);
  }

  /** What went wrong first. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** What whoever takes the text threw. */
  Optional<RuntimeException> fault() {
    return Optional.ofNullable(fault);
  }
}
