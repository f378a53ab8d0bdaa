package io.vexel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.api.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody who comes back to their agents: the calls that the pages make, in their order. */
final class FirstVisit {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the page with all agents asks for at once, when it knows who is there. */
  static final List<String> AGENTS = List.of("users", "agents", "sessions");

  private static final String NOBODY = "0".repeat(24);

  private final HttpClient http;
  private final URI api;
  private final String agent;
  private String refreshToken;
  private String token;

  /** Registers, signs in and makes an agent. */
  FirstVisit(HttpClient http, URI host) throws Exception {
    this.http = http;
    this.api = host.resolve("/api/v1/");
    String email = "bench-" + UUID.randomUUID() + "@example.org";
    String password = UUID.randomUUID().toString();
    this.token = "";
    this.refreshToken = "";
    send(json("users", Map.of("email", email, "password", password)));
    signIn(email, password);
    this.agent = field(send(json("agents", Map.of("name", "Ada", "agent_type", "analyst"))), "id");
  }

  private void signIn(String email, String password) throws Exception {
    String form = "username=" + email.replace("@", "%40") + "&password=" + password;
    keep(
        send(
            request("login/oauth")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
  }

  private void keep(String tokens) throws IOException {
    token = field(tokens, "access_token");
    refreshToken = field(tokens, "refresh_token");
  }

  /** Exchanges the refresh token, which a page does first. */
  void refresh() throws Exception {
    token = refreshToken;
    keep(send(request("login/refresh").POST(BodyPublishers.noBody())));
  }

  /** Reads everything at once, and waits for the last of it. */
  void read(List<String> paths) throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (String path : paths) {
      answers.add(http.sendAsync(request(path).build(), BodyHandlers.ofString()));
    }
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      good(answer.get());
    }
  }

  /** Goes to the agent and says something to it. */
  void talk() throws Exception {
    String path = "agents/" + agent;
    read(List.of(path, path + "/sessions", "agent-types", "models", "tools"));
    read(List.of(path, path + "/history"));
    send(json(path + "/stream", Map.of("message", "How are you?")));
  }

  /** Calls a route in such a way that it changes nothing, and takes whatever it says. */
  void touch(Route route) throws Exception {
    String path = route.path().replace("{tool_id}", "calculator").replaceAll("\\{\\w+}", NOBODY);
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .method(route.method(), BodyPublishers.ofString("{}"))
            .build();
    http.send(request, BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder json(String path, Map<String, String> body) throws IOException {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    return good(http.send(request.build(), BodyHandlers.ofString()));
  }

  private static String good(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.uri() + " answered " + answer.body());
    }
    return answer.body();
  }

  private static String field(String body, String name) throws IOException {
    return JSON.readTree(body).path(name).asText();
  }
}
