package io.vexel.local.model;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.adapters.models.Catalogue;
import io.vexel.adapters.models.Patience;
import io.vexel.adapters.models.Provider;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Stop;
import io.vexel.core.tools.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scripted model, asked through the client that the product uses. */
final class Scripted implements AutoCloseable {
  static final Patience SHORT =
      new Patience(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMillis(300));

  final List<String> pieces = new ArrayList<>();
  final Stop stop = new Stop();

  private final OfflineModel offline = start();
  private final HttpClient http = HttpClient.newHttpClient();

  private static OfflineModel start() {
    try {
      return OfflineModel.scripted();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Queues turns, as JSON. */
  Scripted script(String turns) {
    HttpResponse<String> answer = call("offline", "POST", "/_script", turns);
    if (answer.statusCode() != 200) {
      throw new IllegalArgumentException(answer.body());
    }
    return this;
  }

  HttpResponse<String> call(String key, String method, String path, String body) {
    URI uri = offline.baseUrl().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + key)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Model.Reply ask(String question) {
    return ask(List.of(new Model.Turn.User(question)));
  }

  Model.Reply ask(List<Model.Turn> turns) {
    return model()
        .answer(
            new Model.Request("You are Ada.\nBe kind.", turns, tools(), Model.Parameters.DEFAULT),
            pieces::add,
            stop);
  }

  Model model() {
    return new Catalogue(
            List.of(Provider.offline(offline.baseUrl().toString())), "", new JacksonJson(), SHORT)
        .open("offline/demo");
  }

  static List<Tool.Function> tools() {
    return List.of(
        function("calculator_evaluate", "expression"), function("clock_now", "timezone"));
  }

  static Tool.Function function(String name, String parameter) {
    return new Tool.Function(
        name,
        "For tests.",
        Map.of(
            "type",
            "object",
            "properties",
            Map.of(parameter, Map.of("type", "string")),
            "required",
            List.of(parameter)));
  }

  @Override
  public void close() {
    offline.close();
    http.close();
  }
}
