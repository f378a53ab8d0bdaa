package io.vexel.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.vexel.adapters.json.JacksonJson;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Part;
import io.vexel.core.tools.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConversationTest {
  private static final JacksonJson JSON = new JacksonJson();

  @Test
  void turns_become_messages_in_their_order() {
    ChatRequest request =
        request(
            "Be brief.",
            new Model.Turn.User("How much?"),
            new Model.Turn.Assistant(
                "Let me see.",
                List.of(new Part.ToolCall("c1", "calculator_evaluate", "{\"a\":1}"))),
            new Model.Turn.ToolResult("c1", "calculator_evaluate", "7"),
            new Model.Turn.Assistant("Seven.", List.of()));
    assertThat(request.messages())
        .hasExactlyElementsOfTypes(
            SystemMessage.class,
            UserMessage.class,
            AiMessage.class,
            ToolExecutionResultMessage.class,
            AiMessage.class);
    AiMessage said = (AiMessage) request.messages().get(2);
    assertThat(said.text()).isEqualTo("Let me see.");
    assertThat(said.toolExecutionRequests().getFirst().arguments()).isEqualTo("{\"a\":1}");
  }

  @Test
  void what_providers_refuse_is_not_sent() {
    ChatRequest request =
        request(
            " ",
            new Model.Turn.User(" "),
            new Model.Turn.Assistant("", List.of()),
            new Model.Turn.Assistant("", List.of(new Part.ToolCall("c1", "f", ""))),
            new Model.Turn.Assistant("", List.of(new Part.ToolCall("c2", "f", "{\"a\": 1"))),
            new Model.Turn.ToolResult("c1", "f", ""));
    assertThat(request.messages())
        .hasExactlyElementsOfTypes(
            UserMessage.class, AiMessage.class, AiMessage.class, ToolExecutionResultMessage.class);
    assertThat(arguments(request, 1)).isEqualTo("{}");
    assertThat(arguments(request, 2)).isEqualTo("{\"not_json\":\"{\\\"a\\\": 1\"}");
  }

  @Test
  void a_schema_arrives_word_for_word() {
    String schema =
        """
        {"type":"object","description":"What to find","properties":{\
        "text":{"type":"string","minLength":1,"maxLength":80,"pattern":"^\\\\S","description":"d"},\
        "kind":{"type":"string","enum":["a","b"]},\
        "when":{"type":["string","null"],"format":"date"},\
        "limit":{"type":"integer","minimum":1,"maximum":10,"default":5},\
        "tags":{"type":"array","items":{"type":"string","enum":["x"]},"minItems":1,"uniqueItems":true},\
        "nested":{"type":"object","properties":{"deep":{"type":"object","properties":{\
        "n":{"type":"number","exclusiveMinimum":0}},"required":["n"],"additionalProperties":false}},\
        "required":["deep"],"additionalProperties":false},\
        "either":{"anyOf":[{"type":"string"},{"$ref":"#/$defs/point"}]}},\
        "required":["text","kind"],"additionalProperties":false,\
        "$defs":{"point":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2}}}\
        """;
    Map<String, Object> ours = JSON.readObject(schema);
    Map<String, Object> theirs =
        JSON.readObject(
            JSON.write(JsonSchemaElementUtils.toMap(new ToolSchemas(JSON).object(ours))));
    // LangChain4j says of the outermost object only in strict mode that nothing else is allowed.
    ours.remove("additionalProperties");
    assertThat(theirs).isEqualTo(ours);
  }

  @Test
  void functions_are_offered_by_name_and_description() {
    ChatRequest request =
        new Conversation(JSON)
            .request(
                new Model.Request(
                    "",
                    List.of(new Model.Turn.User("hi")),
                    List.of(new Tool.Function("clock_now", "Tells.", Map.of("type", "object"))),
                    Model.Parameters.DEFAULT));
    assertThat(request.toolSpecifications().getFirst().name()).isEqualTo("clock_now");
    assertThat(request.toolSpecifications().getFirst().description()).isEqualTo("Tells.");
  }

  private static String arguments(ChatRequest request, int message) {
    return ((AiMessage) request.messages().get(message))
        .toolExecutionRequests()
        .getFirst()
        .arguments();
  }

  private static ChatRequest request(String system, Model.Turn... turns) {
    return new Conversation(JSON)
        .request(new Model.Request(system, List.of(turns), List.of(), Model.Parameters.DEFAULT));
  }
}
