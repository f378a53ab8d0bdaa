package io.vexel.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A provider of models whose answers are "one" and, when the test allows it, "two". */
final class WaitingModel implements AutoCloseable {
  private final HttpServer server;
  private final Semaphore allowed = new Semaphore(0);

  WaitingModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
  }

  /** Lets one answer come to its end. */
  void allow() {
    allowed.release();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      say(out, "\"role\":\"assistant\",\"content\":\"one\"", "null");
      allowed.acquire();
      say(out, "\"content\":\" two\"", "null");
      say(out, "", "\"stop\"");
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(OutputStream out, String delta, String end) throws IOException {
    String piece =
        "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"demo\","
            + "\"choices\":[{\"index\":0,\"delta\":{"
            + delta
            + "},\"finish_reason\":"
            + end
            + "}]}\n\n";
    out.write(piece.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
