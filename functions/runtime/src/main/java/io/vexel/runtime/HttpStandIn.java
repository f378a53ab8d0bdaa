package io.vexel.runtime;

import io.vexel.core.json.Json;
import io.vexel.endpoints.App;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Stands in for what is reached by HTTP: a provider of models that always says the same, Parameter
 * Store, and a queue that forgets.
 */
final class HttpStandIn implements AutoCloseable {
  private static final String EVENTS =
      """
      data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"stand-in","choices":[{"index":0,"delta":{"role":"assistant","content":"Quite"},"finish_reason":null}]}

      data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"stand-in","choices":[{"index":0,"delta":{"content":" so."},"finish_reason":null}]}

      data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"stand-in","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}

      data: [DONE]

      """;

  private final ServerSocket server;
  private final Map<String, String> parameters;
  private final Json json = App.json();

  private HttpStandIn(ServerSocket server, Map<String, String> parameters) {
    this.server = server;
    this.parameters = parameters;
  }

  /** Answers from now on, and knows these parameters. */
  static HttpStandIn start(Map<String, String> parameters) {
    try {
      HttpStandIn standIn =
          new HttpStandIn(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), parameters);
      Thread.ofVirtual().name("http-stand-in").start(standIn::listen);
      return standIn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create(
        "http://%s:%d".formatted(server.getInetAddress().getHostAddress(), server.getLocalPort()));
  }

  private void listen() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().name("http-stand-in-connection").start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // Nobody is to be answered any more.
    }
  }

  /** One request for each connection. */
  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      socket.setTcpNoDelay(true);
      List<String> asked = head(in);
      String body = new String(in.readNBytes(length(asked)), StandardCharsets.UTF_8);
      boolean model = asked.getFirst().contains("/chat/completions");
      String answer = model ? EVENTS : json.write(answer(json.readObject(body)));
      String type = model ? "text/event-stream" : "application/x-amz-json-1.1";
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      String headers = "Content-Type: " + type + "\r\nContent-Length: " + bytes.length;
      String first = "HTTP/1.1 200 OK\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes);
    } catch (IOException gone) {
      // The client went away.
    }
  }

  /** To a message for the queue, or to names of parameters. */
  private Map<String, Object> answer(Map<String, Object> request) {
    if (request.get("MessageBody") instanceof String message) {
      return Map.of("MessageId", "stand-in", "MD5OfMessageBody", md5(message));
    }
    List<?> names = request.get("Names") instanceof List<?> some ? some : List.of();
    List<Map<String, String>> found =
        parameters.entrySet().stream()
            .filter(known -> names.contains(known.getKey()))
            .map(known -> Map.of("Name", known.getKey(), "Value", known.getValue()))
            .toList();
    return Map.of("Parameters", found, "InvalidParameters", List.of());
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows MD5", e);
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client went away");
      }
      if (next == '\n') {
        if (line.isEmpty()) {
          return lines;
        }
        lines.add(line.toString());
        line.setLength(0);
      } else if (next != '\r') {
        line.append((char) next);
      }
    }
  }

  private static int length(List<String> head) {
    Predicate<String> length = line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:");
    return head.stream()
        .filter(length)
        .findFirst()
        .map(line -> Integer.valueOf(line.substring(line.indexOf(':') + 1).strip()))
        .orElse(0);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
