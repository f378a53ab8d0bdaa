package io.vexel.adapters.models;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.EOFException;
import java.util.regex.Pattern;

/** Tells a stream that came to its end from one that was cut off or that reports an error. */
final class CompleteListener implements ServerSentEventListener {
  private static final Pattern FINISHED = Pattern.compile("\"finish_reason\"\\s*:\\s*\"");
  private static final Pattern ERROR =
      Pattern.compile("\\s*\\{\\s*\"error\"\\s*:\\s*[{\"].*", Pattern.DOTALL);

  private final ServerSentEventListener listener;
  private boolean finished;
  private boolean failed;

  CompleteListener(ServerSentEventListener listener) {
    this.listener = listener;
  }

  @Override
  public void onOpen(SuccessfulHttpResponse response) {
    listener.onOpen(response);
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    String data = event.data();
    if (ERROR.matcher(data).matches()) {
      onError(ProviderFailure.inStream(data));
      return;
    }
    finished = finished || data.equals("[DONE]") || FINISHED.matcher(data).find();
    listener.onEvent(event, context);
  }

  @Override
  public void onError(Throwable failure) {
    if (!failed) {
      failed = true;
      listener.onError(failure);
    }
  }

  @Override
  public void onClose() {
    if (finished) {
      listener.onClose();
    } else {
      onError(new EOFException("the stream ended before the answer did"));
    }
  }
}
