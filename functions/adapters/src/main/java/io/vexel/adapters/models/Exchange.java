package io.vexel.adapters.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One streamed HTTP call, read on the thread that makes it. LangChain4j's own client keeps no
 * headers of failures (Retry-After), cannot end a call before its first event, and takes a dropped
 * connection for the end.
 */
final class Exchange {
  private static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_ERROR_BYTES = 64 * 1024;

  private final java.net.http.HttpClient client;
  private final AtomicInteger reading;
  private @Nullable CompletableFuture<?> sending;
  private @Nullable InputStream receiving;
  private boolean cancelled;

  /**
   * A call to be made through the client.
   *
   * @param reading counts the answers that are being read
   */
  Exchange(java.net.http.HttpClient client, AtomicInteger reading) {
    this.client = client;
    this.reading = reading;
  }

  /** Makes a call, which is to use this exchange. */
  void carry(Runnable call) {
    ScopedValue.where(CURRENT, this).run(call);
  }

  private void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      receive(send(request), parser, new CompleteListener(listener));
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      listener.onError(e);
    } catch (ExecutionException | CancellationException e) {
      listener.onError(e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request)
      throws InterruptedException, ExecutionException {
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(plain(request), BodyHandlers.ofInputStream());
    synchronized (this) {
      sending = sent;
      if (cancelled) {
        sent.cancel(true);
      }
    }
    return sent.get();
  }

  private static java.net.http.HttpRequest plain(HttpRequest request) {
    java.net.http.HttpRequest.Builder plain =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> plain.header(name, value)));
    return plain.build();
  }

  private void receive(
      HttpResponse<InputStream> response, ServerSentEventParser parser, CompleteListener listener) {
    InputStream body = response.body();
    synchronized (this) {
      receiving = body;
      if (cancelled) {
        close(body);
        return;
      }
    }
    reading.incrementAndGet();
    try (body) {
      if (response.statusCode() != 200) {
        listener.onError(ProviderFailure.of(response, start(body)));
        return;
      }
      InputStream bounded = new BoundedStream(body, MOST_BYTES);
      parser.parse(new PacedStream(bounded, reading::get), listener);
      listener.onClose();
    } catch (IOException | RuntimeException e) {
      listener.onError(e);
    } finally {
      reading.decrementAndGet();
    }
  }

  private static String start(InputStream body) throws IOException {
    return new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
  }

  /** Ends the call and its connection, so that the provider stops working on it. */
  synchronized void cancel() {
    cancelled = true;
    if (receiving != null) {
      close(receiving);
    } else if (sending != null) {
      sending.cancel(true);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // What cannot be closed is closed already.
      return;
    }
  }

  /** What LangChain4j takes for its one client: it passes each call on to that call's exchange. */
  record Client() implements HttpClient, HttpClientBuilder {
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      throw new UnsupportedOperationException("answers are always streamed");
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      CURRENT.get().execute(request, parser, listener);
    }

    @Override
    public @Nullable Duration connectTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return this;
    }
  }
}
