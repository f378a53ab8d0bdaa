package io.vexel.adapters.models;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Stop;
import io.vexel.core.tools.Tool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a provider one question through the real client. */
final class Asking {
  static final String KEY = "sk-very-secret";
  static final Patience SHORT =
      new Patience(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(200));
  static final Patience LONG =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30));

  final List<String> pieces = new ArrayList<>();
  final Stop stop = new Stop();
  private final Model model;

  Asking(String baseUrl, Patience patience) {
    Provider provider =
        new Provider(
            "test",
            "the test provider",
            baseUrl,
            KEY,
            "TEST_KEY",
            List.of(),
            true,
            Optional.empty());
    model =
        new Catalogue(List.of(provider), "", new JacksonJson(), patience).open("test/some-model");
  }

  static Model.Request request(Model.Parameters parameters) {
    return new Model.Request(
        "Be brief.",
        List.of(new Model.Turn.User("How much is it?")),
        List.of(
            new Tool.Function(
                "calculator_evaluate",
                "Computes.",
                Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of("expression", Map.of("type", "string", "maxLength", 20)),
                    "required",
                    List.of("expression")))),
        parameters);
  }

  Model.Reply reply() {
    return reply(request(Model.Parameters.DEFAULT));
  }

  Model.Reply reply(Model.Request request) {
    return reply(request, pieces::add);
  }

  Model.Reply reply(Model.Request request, Consumer<String> text) {
    return model.answer(request, text, stop);
  }

  Refusal refusal() {
    return catchThrowableOfType(Refusal.class, this::reply);
  }
}
