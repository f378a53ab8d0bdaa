package io.vexel.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenAI-compatible model server on a loopback port of its own: chat completions, streamed or
 * not, with tool calls, and the list of its one model, {@code demo}.
 */
public final class OfflineModel implements AutoCloseable {
  private static final int LARGEST_REQUEST = 8 * 1024 * 1024;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Demo demo = new Demo(mapper);
  private final Scripts scripts = new Scripts();
  private final boolean scripted;
  private final Duration perPiece;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);

  private OfflineModel(Duration perPiece, boolean scripted) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.perPiece = perPiece;
    this.scripted = scripted;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** The free-standing model, which writes so many words a second; all at once for zero. */
  public static OfflineModel start(int tokensPerSecond) throws IOException {
    return new OfflineModel(
        tokensPerSecond <= 0 ? Duration.ZERO : Duration.ofNanos(1_000_000_000L / tokensPerSecond),
        false);
  }

  /**
   * A model that does what {@code POST /_script} has queued for the caller's API key and records
   * what it was asked ({@code GET /_requests}); with an empty queue it answers as the free-standing
   * one does, without pauses.
   */
  public static OfflineModel scripted() throws IOException {
    return new OfflineModel(Duration.ZERO, true);
  }

  /** For OpenAI clients: ends in {@code /v1}. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      answerOrRefuse(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answerOrRefuse(HttpExchange exchange) throws IOException, InterruptedException {
    try {
      answer(exchange);
    } catch (JsonProcessingException e) {
      refuse(exchange, 400, "the body is not JSON");
    } catch (IllegalArgumentException e) {
      refuse(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    switch (route) {
      case "POST /v1/chat/completions" -> complete(exchange);
      case "GET /v1/models" ->
          send(
              exchange,
              200,
              "{\"object\":\"list\",\"data\":[{\"id\":\"demo\",\"object\":\"model\"}]}");
      default -> {
        if (!scripted || !script(exchange, route)) {
          refuse(exchange, 404, "there is nothing at this address");
        }
      }
    }
  }

  private boolean script(HttpExchange exchange, String route) throws IOException {
    String key = key(exchange);
    switch (route) {
      case "POST /_script" -> scripts.add(key, body(exchange));
      case "DELETE /_script" -> scripts.reset(key);
      case "GET /_requests" -> {
        send(exchange, 200, scripts.requests(key).toString());
        return true;
      }
      default -> {
        return false;
      }
    }
    send(exchange, 200, "{}");
    return true;
  }

  private void complete(HttpExchange exchange) throws IOException, InterruptedException {
    JsonNode body = body(exchange);
    ChatRequest request = ChatRequest.of(body);
    Turn turn = turn(key(exchange), body, request);
    if (turn.steps().getFirst() instanceof Turn.Step.Failure failure) {
      fail(exchange, failure);
      return;
    }
    Completion completion = new Completion(mapper, request.model());
    if (request.stream()) {
      new Player(completion, request.includeUsage(), perPiece, closing)
          .stream(exchange, turn, request.inputTokens());
    } else {
      send(exchange, 200, completion.whole(turn, request.inputTokens(), turn.steps().size() * 8L));
    }
  }

  private Turn turn(String key, JsonNode body, ChatRequest request) {
    Optional<Turn> next = Optional.empty();
    if (scripted) {
      scripts.record(key, body);
      next = scripts.next(key);
    }
    return next.orElseGet(() -> demo.answer(request));
  }

  private static String key(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  private JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    if (bytes.length > LARGEST_REQUEST) {
      throw new IllegalArgumentException("the body is too large");
    }
    return mapper.readTree(bytes);
  }

  private static void fail(HttpExchange exchange, Turn.Step.Failure failure) throws IOException {
    if (!failure.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", failure.retryAfter());
    }
    send(exchange, failure.status(), failure.body());
  }

  private void refuse(HttpExchange exchange, int status, String message) throws IOException {
    Map<String, Object> error =
        Map.of(
            "error",
            Map.of("message", message, "type", "invalid_request_error", "code", "invalid"));
    send(exchange, status, mapper.writeValueAsString(error));
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
