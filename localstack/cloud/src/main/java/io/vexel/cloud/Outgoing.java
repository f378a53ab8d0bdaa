package io.vexel.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where an answer goes. */
final class Outgoing {
  private static final long CHUNKED = 0;
  private static final long NO_BODY = -1;

  private final HttpExchange exchange;

  Outgoing(HttpExchange exchange) {
    this.exchange = exchange;
  }

  void whole(int status, Map<String, List<String>> headers, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().putAll(headers);
    boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? NO_BODY : body.length);
    if (!bodiless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** Begins an answer whose body comes piece by piece. */
  OutputStream begin(int status, Map<String, List<String>> headers) throws IOException {
    exchange.getResponseHeaders().putAll(headers);
    exchange.sendResponseHeaders(status, CHUNKED);
    return exchange.getResponseBody();
  }
}
