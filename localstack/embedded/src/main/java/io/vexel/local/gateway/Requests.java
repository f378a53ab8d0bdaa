package io.vexel.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Request;
import java.io.IOException;
import java.util.Objects;

/** Reads requests as endpoints know them. */
final class Requests {
  /** One byte more than any route takes, so that the pipeline sees that it was too much. */
  private static final int MOST = 256 * 1024 + 1;

  private Requests() {}

  static Request of(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST);
    String host = exchange.getRequestHeaders().getFirst("Host");
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
        Headers.of(exchange.getRequestHeaders()),
        body,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        "http://" + Objects.requireNonNullElse(host, "localhost"));
  }
}
