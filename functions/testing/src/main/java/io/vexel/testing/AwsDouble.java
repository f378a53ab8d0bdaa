package io.vexel.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vexel.core.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Answers AWS's own SDK in the place of Parameter Store and SQS, and keeps what it was asked, as
 * far as functions use either.
 */
public final class AwsDouble implements AutoCloseable {
  private static final int MOST_NAMES = 10;

  private final HttpServer server;
  private final Json json;
  private final Map<String, String> parameters = new ConcurrentHashMap<>();
  private final Map<String, String> types = new ConcurrentHashMap<>();
  private final List<List<String>> readings = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private volatile Optional<String> failure = Optional.empty();

  private AwsDouble(HttpServer server, Json json) {
    this.server = server;
    this.json = json;
  }

  /** Answers from now on, on a loopback port. */
  public static AwsDouble start(Json json) throws IOException {
    AwsDouble made =
        new AwsDouble(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), json);
    made.server.createContext("/", made::serve);
    made.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    made.server.start();
    return made;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The address of the one queue there is. */
  public String queue() {
    return address() + "/123456789012/vexel-test-jobs";
  }

  public void put(String name, String value) {
    parameters.put(name, value);
  }

  /** Whether a parameter that was written is to be encrypted. */
  public boolean encrypted(String name) {
    return "SecureString".equals(types.get(name));
  }

  /** From now on everything fails with this code, for example {@code AccessDeniedException}. */
  public void fail(String code) {
    failure = Optional.of(code);
  }

  public void heal() {
    failure = Optional.empty();
  }

  /** The names of each reading of parameters. */
  public List<List<String>> readings() {
    return List.copyOf(readings);
  }

  /** The bodies of messages in the queue, to be taken. */
  public BlockingQueue<String> messages() {
    return messages;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      Optional<String> failing = failure;
      if (failing.isPresent()) {
        send(exchange, 400, Map.of("__type", failing.get(), "message", "as the test wants it"));
      } else {
        answer(exchange, target, json.readObject(body));
      }
    }
  }

  private void answer(HttpExchange exchange, String target, Map<String, Object> request)
      throws IOException {
    switch (target) {
      case "AmazonSSM.GetParameters" -> parameters(exchange, request);
      case "AmazonSSM.PutParameter" -> write(exchange, request);
      case "AmazonSSM.DeleteParameters" -> remove(exchange, request);
      case "AmazonSQS.SendMessage" -> message(exchange, request);
      default -> send(exchange, 400, Map.of("__type", "UnknownOperationException"));
    }
  }

  private void parameters(HttpExchange exchange, Map<String, Object> request) throws IOException {
    List<String> names = names(request);
    readings.add(names);
    if (names.size() > MOST_NAMES || !Boolean.TRUE.equals(request.get("WithDecryption"))) {
      send(exchange, 400, Map.of("__type", "ValidationException"));
      return;
    }
    List<Map<String, String>> found = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    for (String name : names) {
      Optional.ofNullable(parameters.get(name))
          .ifPresentOrElse(
              value -> found.add(Map.of("Name", name, "Type", "SecureString", "Value", value)),
              () -> invalid.add(name));
    }
    send(exchange, 200, Map.of("Parameters", found, "InvalidParameters", invalid));
  }

  private void write(HttpExchange exchange, Map<String, Object> request) throws IOException {
    String name = text(request, "Name");
    if (parameters.containsKey(name) && !Boolean.TRUE.equals(request.get("Overwrite"))) {
      send(exchange, 400, Map.of("__type", "ParameterAlreadyExists"));
      return;
    }
    parameters.put(name, text(request, "Value"));
    types.put(name, text(request, "Type"));
    send(exchange, 200, Map.of("Version", 1, "Tier", "Standard"));
  }

  private void remove(HttpExchange exchange, Map<String, Object> request) throws IOException {
    List<String> names = names(request);
    names.forEach(parameters::remove);
    send(exchange, 200, Map.of("DeletedParameters", names, "InvalidParameters", List.of()));
  }

  private static List<String> names(Map<String, Object> request) {
    return request.get("Names") instanceof List<?> some
        ? some.stream().map(String.class::cast).toList()
        : List.of();
  }

  private static String text(Map<String, Object> request, String name) {
    return String.valueOf(request.get(name));
  }

  private void message(HttpExchange exchange, Map<String, Object> request) throws IOException {
    if (!queue().equals(request.get("QueueUrl"))) {
      send(exchange, 400, Map.of("__type", "com.amazonaws.sqs#QueueDoesNotExist"));
      return;
    }
    String body = text(request, "MessageBody");
    messages.add(body);
    send(
        exchange,
        200,
        Map.of("MessageId", UUID.randomUUID().toString(), "MD5OfMessageBody", md5(body)));
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

  private void send(HttpExchange exchange, int status, Map<String, Object> answer)
      throws IOException {
    byte[] bytes = json.write(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
