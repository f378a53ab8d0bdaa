package io.vexel.adapters.models;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The connections to one provider, and the threads that read from them. */
final class Wire {
  private final Executor threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("model-", 0).factory());
  private final HttpClient client;

  Wire(Duration connect) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .executor(threads)
            .build();
  }

  HttpClient client() {
    return client;
  }

  Executor threads() {
    return threads;
  }
}
