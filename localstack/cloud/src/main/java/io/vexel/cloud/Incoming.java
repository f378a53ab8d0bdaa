package io.vexel.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param path as it was sent
 * @param query as it was sent, without the question mark; empty for none
 * @param headers by name, whatever the case
 * @param body as text, since without binary media types every body is that to the gateway
 * @param address of who connected, and from which port
 */
record Incoming(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    Viewer address) {
  /** One byte more than the gateway takes, so that it sees that it was too much. */
  private static final int MOST = RestApi.LARGEST_BODY + 1;

  /** Who connected. */
  record Viewer(String ip, int port) {}

  static Incoming of(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
    return new Incoming(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
        headers,
        new String(exchange.getRequestBody().readNBytes(MOST), StandardCharsets.UTF_8),
        new Viewer(
            exchange.getRemoteAddress().getAddress().getHostAddress(),
            exchange.getRemoteAddress().getPort()));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(List::getLast);
  }

  /** Headers to be changed on the way. */
  Map<String, List<String>> copyOfHeaders() {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
    return copy;
  }

  Incoming on(String otherPath, Map<String, List<String>> otherHeaders, Viewer from) {
    return new Incoming(method, otherPath, query, otherHeaders, body, from);
  }
}
