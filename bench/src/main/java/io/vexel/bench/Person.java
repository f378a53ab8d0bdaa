package io.vexel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account and an agent, who uses Vexel over HTTP. */
final class Person {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http;
  private final URI api;
  private final String token;
  private final String agent;

  private Person(HttpClient http, URI api, String token, String agent) {
    this.http = http;
    this.api = api;
    this.token = token;
    this.agent = agent;
  }

  /** Registers, signs in and makes an agent that has the calculator. */
  static Person arrive(HttpClient http, URI host) throws Exception {
    URI api = host.resolve("/api/v1/");
    String email = "bench-" + UUID.randomUUID() + "@example.org";
    String password = UUID.randomUUID().toString();
    Person stranger = new Person(http, api, "", "");
    stranger.post("users", Map.of("email", email, "password", password));
    String form =
        "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + password;
    HttpRequest signIn =
        stranger
            .request("login/oauth")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    String token = stranger.answer(signIn).get("access_token").asText();
    Person person = new Person(http, api, token, "");
    return new Person(http, api, token, person.createAgent("Measured"));
  }

  String createAgent(String name) throws Exception {
    Map<String, Object> agent =
        Map.of(
            "name",
            name,
            "description",
            "Answers while it is measured.",
            "agent_type",
            "assistant",
            "model_id",
            "openai/demo",
            "instructions",
            List.of("Be brief.", "Answer in the person's language."),
            "tools",
            List.of("calculator"));
    return post("agents", agent).get("id").asText();
  }

  /** Asks in a conversation of its own; its id. */
  String converse(String message) throws IOException, InterruptedException {
    Heard heard = ask(message, "");
    return MAPPER.readTree(heard.opening().substring("data: ".length())).get("threadId").asText();
  }

  /** Starts an answer; its events are read from what is returned. */
  Heard ask(String message, String session) throws IOException, InterruptedException {
    Map<String, Object> body =
        session.isEmpty()
            ? Map.of("message", message)
            : Map.of("message", message, "session_id", session);
    return Heard.open(
        http,
        json("agents/" + agent + "/stream", body),
        line -> line.contains("TEXT_MESSAGE_CONTENT"));
  }

  JsonNode get(String path) throws Exception {
    return answer(request(path).GET().build());
  }

  JsonNode post(String path, Map<String, Object> body) throws Exception {
    return answer(json(path, body));
  }

  JsonNode patch(String path, Map<String, Object> body) throws Exception {
    String text = MAPPER.writeValueAsString(body);
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(text))
            .build());
  }

  void delete(String path) throws Exception {
    answer(request(path).DELETE().build());
  }

  private HttpRequest json(String path, Map<String, Object> body) throws IOException {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(
          "%s %s was answered with %d: %s"
              .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
    }
    return MAPPER.readTree(response.body());
  }
}
