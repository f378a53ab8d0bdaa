package io.vexel.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** One person's way to Vexel over HTTP, who waits when told to. */
public final class Client {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Looks at every whole answer. */
  public interface Check {
    void check(String method, String path, int status, String contentType, String body);
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private final Check check;
  private final String email;
  private final String password;
  private String token = "";
  private String refreshToken = "";

  public Client(URI base) {
    this(base, (method, path, status, contentType, body) -> {});
  }

  public Client(URI base, Check check) {
    this(
        base,
        check,
        "black-box-" + UUID.randomUUID() + "@example.org",
        UUID.randomUUID().toString());
  }

  private Client(URI base, Check check, String email, String password) {
    this.base = base;
    this.check = check;
    this.email = email;
    this.password = password;
  }

  /** Somebody new, signed in. */
  static Client registered(URI base) {
    return new Client(base).register();
  }

  /** Makes an account, and signs in. */
  public Client register() {
    post("/users", object().put("email", email).put("password", password)).expect(201);
    return signIn();
  }

  /** The same person in another place. */
  Client elsewhere(URI otherBase) {
    Client other = new Client(otherBase, check, email, password);
    other.token = token;
    return other;
  }

  /** The same person on another device, signed in there. */
  public Client onAnotherDevice() {
    return new Client(base, check, email, password).signIn();
  }

  /** Somebody with this token, whoever that is. */
  public Client bearing(String other) {
    Client bearer = new Client(base, check, email, password);
    bearer.token = other;
    return bearer;
  }

  private Client signIn() {
    Answer tokens = send(signInForm(password)).expect(200);
    token = tokens.field("access_token");
    refreshToken = tokens.field("refresh_token");
    return this;
  }

  public HttpRequest.Builder signInForm(String secret) {
    String form = "username=" + encoded(email) + "&password=" + encoded(secret);
    return request("/login/oauth")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  public String email() {
    return email;
  }

  public String password() {
    return password;
  }

  public String token() {
    return token;
  }

  public String refreshToken() {
    return refreshToken;
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, JsonNode body) {
    return send(json(path, body));
  }

  public Answer put(String path, JsonNode body) {
    return send(json("PUT", path, body.toString()));
  }

  public Answer patch(String path, JsonNode body) {
    return send(json("PATCH", path, body.toString()));
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path) {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** An agent with the calculator. */
  public String createAgent() {
    ObjectNode body =
        object().put("name", "Ada").put("description", "Counts").put("agent_type", "analyst");
    body.putArray("instructions").add("Show each step.");
    body.putArray("tools").add("calculator");
    return post("/agents", body).expect(201).json().get("id").asText();
  }

  /** Begins to stream the answer to a message. */
  public EventStream ask(String agent, String message) {
    return stream(json("/agents/" + agent + "/stream", object().put("message", message)));
  }

  public EventStream ask(String agent, String message, String session) {
    ObjectNode body = object().put("message", message).put("session_id", session);
    return stream(json("/agents/" + agent + "/stream", body));
  }

  /** The events of a run after the given event id; empty for all. */
  public EventStream follow(String run, String lastEventId) {
    HttpRequest.Builder request = request("/runs/" + run + "/events").GET();
    return stream(lastEventId.isEmpty() ? request : request.header("Last-Event-ID", lastEventId));
  }

  public HttpRequest.Builder json(String path, JsonNode body) {
    return json("POST", path, body.toString());
  }

  public HttpRequest.Builder json(String method, String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  public Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
    Answer answer = new Answer(response.statusCode(), response.body(), response);
    check.check(
        request.method(),
        request.uri().getPath(),
        answer.status(),
        answer.header("Content-Type"),
        answer.text());
    return answer;
  }

  public EventStream stream(HttpRequest.Builder builder) {
    return new EventStream(exchange(builder.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  /** Sends the request, and once more after the pause that is asked for where it was too much. */
  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      HttpResponse<T> response = http.send(request, handler);
      if (response.statusCode() != 429) {
        return response;
      }
      Thread.sleep(
          Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElseThrow()));
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
