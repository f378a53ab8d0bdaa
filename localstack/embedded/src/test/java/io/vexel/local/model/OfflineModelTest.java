package io.vexel.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.adapters.tools.CalculatorTool;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class OfflineModelTest {
  private static final String HELLO =
      "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

  @Test
  void says_what_it_is_and_what_to_set() {
    try (Scripted scripted = new Scripted()) {
      assertThat(scripted.ask("Tell me about whales").text())
          .contains("offline demo", "OPENAI_API_KEY", "whales", "You are Ada.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is 17.5% of 2640? | calculator_evaluate | 17.5% of 2640",
        "what time is it in Europe/Berlin? | clock_now | Europe/Berlin",
        "what day is today? I mean what day | clock_now | UTC",
      })
  void calls_the_tool_that_a_question_needs(String question, String function, String argument) {
    try (Scripted scripted = new Scripted()) {
      assertThat(scripted.ask(question).calls())
          .singleElement()
          .satisfies(call -> {
            assertThat(call.function()).isEqualTo(function);
            assertThat(new JacksonJson().readObject(call.arguments()).values())
                .containsExactly(argument);
          });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is 12.5% of 360? | 12.5% of 360",
        "What time is it in Tokyo? | Time in Tokyo",
        "Please tell me the best of my tools. | Best of my tools",
        "How are you? | How are you",
        "?! | Conversation",
      })
  void finds_a_title_in_the_question_of_a_quoted_conversation(String question, String title) {
    try (Scripted scripted = new Scripted()) {
      String quoted = new JacksonJson().write(Map.of("question", question, "answer", "Yes."));
      Model.Request request =
          new Model.Request(
              "Give this conversation a title.",
              List.of(new Model.Turn.User(quoted)),
              List.of(),
              Model.Parameters.DEFAULT);
      assertThat(scripted.model().answer(request, piece -> {}, scripted.stop).text())
          .isEqualTo(title);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Use web_search for whales | {'query':'whales'}",
        "please web search \"blue whales\" now | {'query':'blue whales'}",
        "web_search {\"query\":\"krill\"} | {'query':'krill'}",
        "What is the average of 3, 4.5 and 6? | {'numbers':[3,4.5,6]}",
      })
  void calls_a_tool_by_its_name_with_obvious_arguments(String question, String arguments) {
    try (Scripted scripted = new Scripted()) {
      Model.Request request =
          new Model.Request(
              "",
              List.of(new Model.Turn.User(question)),
              List.of(
                  Scripted.function("web_search", "query"),
                  new CalculatorTool().functions().getLast()),
              Model.Parameters.DEFAULT);
      assertThat(scripted.model().answer(request, piece -> {}, scripted.stop).calls())
          .singleElement()
          .extracting(Part.ToolCall::arguments)
          .isEqualTo(arguments.replace('\'', '"'));
    }
  }

  @Test
  void answers_with_the_result_of_the_tool() {
    try (Scripted scripted = new Scripted()) {
      Part.ToolCall call =
          new Part.ToolCall("c1", "calculator_evaluate", "{\"expression\":\"17.5% of 2640\"}");
      assertThat(
              scripted
                  .ask(
                      List.of(
                          new Model.Turn.User("What is 17.5% of 2640?"),
                          new Model.Turn.Assistant("", List.of(call)),
                          new Model.Turn.ToolResult("c1", "calculator_evaluate", "462")))
                  .text())
          .contains("17.5% of 2640", "462");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"What did I say first?", "What did I say before?", "Please summarise"})
  void recalls_the_conversation(String question) {
    try (Scripted scripted = new Scripted()) {
      assertThat(
              scripted
                  .ask(
                      List.of(
                          new Model.Turn.User("My cat is called Mog."),
                          new Model.Turn.Assistant("Nice.", List.of()),
                          new Model.Turn.User(question)))
                  .text())
          .contains("My cat is called Mog.");
    }
  }

  @Test
  void streams_in_pieces_and_counts_tokens() throws IOException, InterruptedException {
    try (OfflineModel model = OfflineModel.start(500)) {
      String body =
          post(
                  model,
                  HELLO.replace(
                      "{\"model\"",
                      "{\"stream\":true,\"stream_options\":{\"include_usage\":true},\"model\""))
              .body();
      assertThat(body.split("data: ", -1)).hasSizeGreaterThan(20);
      assertThat(body).contains("\"usage\":{\"prompt_tokens\":").endsWith("data: [DONE]\n\n");
    }
  }

  @Test
  void answers_whole_when_no_stream_is_wanted() throws IOException, InterruptedException {
    try (OfflineModel model = OfflineModel.start(500)) {
      Map<String, Object> answer = new JacksonJson().readObject(post(model, HELLO).body());
      assertThat(answer).containsEntry("object", "chat.completion").containsEntry("model", "demo");
      assertThat(String.valueOf(answer.get("choices"))).contains("offline demo");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "7", "{\"messages\":[]}", "{\"messages\":7}", "{\"messages\":[7]}"})
  void bad_bodies_are_refused_as_openai_does(String body) throws IOException, InterruptedException {
    try (OfflineModel model = OfflineModel.start(500)) {
      HttpResponse<String> answer = post(model, body);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new JacksonJson().readObject(answer.body())).containsOnlyKeys("error");
    }
  }

  @Test
  void a_body_that_is_too_large_is_refused() throws IOException, InterruptedException {
    try (OfflineModel model = OfflineModel.start(500)) {
      String large = HELLO.replace("Hi", "x".repeat(9 * 1024 * 1024));
      assertThat(post(model, large).statusCode()).isBetween(400, 413);
    }
  }

  @Test
  void the_free_standing_model_takes_no_scripts() throws IOException, InterruptedException {
    try (OfflineModel model = OfflineModel.start(500)) {
      URI uri = model.baseUrl().resolve("/_script");
      assertThat(
              send(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString("[]")))
                  .statusCode())
          .isEqualTo(404);
      assertThat(send(HttpRequest.newBuilder(model.baseUrl().resolve("/_requests"))).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void scripts_and_requests_belong_to_a_key_and_can_be_forgotten() {
    try (Scripted scripted = new Scripted().script("[[{\"text\":\"one\"}],[{\"text\":\"two\"}]]")) {
      scripted.call("somebody-else", "POST", "/_script", "[[{\"text\":\"theirs\"}]]");
      assertThat(scripted.ask("a").text()).isEqualTo("one");
      assertThat(scripted.ask("b").text()).isEqualTo("two");
      assertThat(scripted.call("offline", "GET", "/_requests", "").body())
          .contains("\"content\":\"a\"", "\"content\":\"b\"");
      assertThat(scripted.call("somebody-else", "GET", "/_requests", "").body())
          .doesNotContain("content");
      scripted.script("[[{\"text\":\"three\"}]]");
      scripted.call("offline", "DELETE", "/_script", "");
      assertThat(scripted.ask("c").text()).contains("offline demo");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[{\"text\":\"fine\"}],[{\"wrong\":1}]]",
        "[[]]",
        "{}",
        "7",
        "[[{\"text\":\"a\"},{\"status\":500}]]"
      })
  void a_script_that_makes_no_sense_is_refused_whole(String script) {
    try (Scripted scripted = new Scripted()) {
      assertThat(scripted.call("offline", "POST", "/_script", script).statusCode()).isEqualTo(400);
      assertThat(scripted.ask("Hello").text()).contains("offline demo");
    }
  }

  private static HttpResponse<String> post(OfflineModel model, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
