package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** One person's way to Vexel over HTTP. */
final class Client {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A whole answer. */
  record Answer(int status, String text, HttpResponse<?> raw) {
    JsonNode json() {
      return parse(text);
    }

    Answer expect(int wanted) {
      assertThat(status).as(text).isEqualTo(wanted);
      return this;
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private String token = "";

  Client(URI base) {
    this.base = base;
  }

  /** Somebody new, signed in. */
  static Client registered(URI base) {
    Client client = new Client(base);
    String email = "black-box-" + UUID.randomUUID() + "@example.org";
    String password = UUID.randomUUID().toString();
    client.post("/users", object().put("email", email).put("password", password)).expect(201);
    client.signIn(email, password);
    return client;
  }

  /** The same person in another place. */
  Client elsewhere(URI otherBase) {
    Client other = new Client(otherBase);
    other.token = token;
    return other;
  }

  void signIn(String email, String password) {
    String form = "username=" + encoded(email) + "&password=" + encoded(password);
    Answer answer =
        send(
            request("/login/oauth")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    token = answer.expect(200).json().get("access_token").asText();
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, JsonNode body) {
    return send(json(path, body));
  }

  Answer post(String path) {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** An agent with the calculator. */
  String createAgent() {
    ObjectNode body =
        object().put("name", "Ada").put("description", "Counts").put("agent_type", "analyst");
    body.putArray("instructions").add("Show each step.");
    body.putArray("tools").add("calculator");
    return post("/agents", body).expect(201).json().get("id").asText();
  }

  /** Begins to stream the answer to a message. */
  EventStream ask(String agent, String message) {
    return stream(json("/agents/" + agent + "/stream", object().put("message", message)));
  }

  EventStream ask(String agent, String message, String session) {
    ObjectNode body = object().put("message", message).put("session_id", session);
    return stream(json("/agents/" + agent + "/stream", body));
  }

  /** The events of a run after the given event id; empty for all. */
  EventStream follow(String run, String lastEventId) {
    HttpRequest.Builder request = request("/runs/" + run + "/events").GET();
    return stream(lastEventId.isEmpty() ? request : request.header("Last-Event-ID", lastEventId));
  }

  HttpRequest.Builder json(String path, JsonNode body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  EventStream stream(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      return new EventStream(response);
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
