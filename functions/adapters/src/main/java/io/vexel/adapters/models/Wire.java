package io.vexel.adapters.models;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/** The connections to one provider. */
final class Wire {
  private final HttpClient client;

  Wire(Duration connect) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .executor(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("model-", 0).factory()))
            .build();
  }

  HttpClient client() {
    return client;
  }
}
