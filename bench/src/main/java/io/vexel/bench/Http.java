package io.vexel.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/** The client that every measurement uses, so that none is favoured. */
final class Http {
  private Http() {}

  static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }
}
