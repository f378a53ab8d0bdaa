package io.vexel.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import io.vexel.endpoints.http.Reply;
import io.vexel.local.site.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes answers. */
final class Answers {
  private static final long CHUNKED = 0;
  private static final long NO_BODY = -1;

  private Answers() {}

  static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().putAll(reply.headers().asMap());
    switch (reply.body()) {
      case Reply.Body.Whole body -> whole(exchange, reply.status(), body.bytes());
      case Reply.Body.Written(Reply.Writer writer) -> written(exchange, reply.status(), writer);
    }
  }

  static void send(HttpExchange exchange, Page page) throws IOException {
    page.headers().forEach(exchange.getResponseHeaders()::set);
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    String accepts =
        exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of("")).getFirst();
    Optional<String> coding = page.coding(accepts);
    if (known != null && known.equals(page.headers().get("ETag"))) {
      exchange.sendResponseHeaders(304, NO_BODY);
    } else if (coding.isPresent()) {
      exchange.getResponseHeaders().set("Content-Encoding", coding.get());
      whole(exchange, page.status(), page.bytes(coding.get()));
    } else {
      whole(exchange, page.status(), page.bytes());
    }
  }

  private static void whole(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? NO_BODY : bytes.length);
    if (!bodiless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  private static void written(HttpExchange exchange, int status, Reply.Writer writer)
      throws IOException {
    exchange.sendResponseHeaders(status, CHUNKED);
    try (OutputStream out = exchange.getResponseBody()) {
      writer.write(out);
    }
  }
}
