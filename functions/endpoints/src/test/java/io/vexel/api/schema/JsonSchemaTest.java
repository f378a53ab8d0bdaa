package io.vexel.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.agents.AgentView;
import io.vexel.api.agents.NewAgentBody;
import io.vexel.api.chat.PartView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class JsonSchemaTest {
  @Test
  void a_body_refuses_what_it_does_not_know_and_lets_optional_fields_be_null() {
    Map<String, Object> schema = JsonSchema.of(NewAgentBody.class);
    assertThat(schema)
        .containsEntry("additionalProperties", false)
        .containsEntry("required", List.of("name", "agent_type"));
    assertThat(property(schema, "description").get("type")).isEqualTo(List.of("string", "null"));
    assertThat(property(schema, "description").get("maxLength")).isEqualTo(500);
    assertThat(property(schema, "agent_type").get("enum"))
        .isEqualTo(List.of("assistant", "analyst", "specialist"));
    assertThat(property(schema, "instructions").get("maxItems")).isEqualTo(32);
  }

  @Test
  void a_view_has_every_field() {
    JsonSchema views = JsonSchema.views("#/");
    assertThat(views.reference(AgentView.class)).isEqualTo(Map.of("$ref", "#/AgentView"));
    Map<?, ?> schema = (Map<?, ?>) Objects.requireNonNull(views.components().get("AgentView"));
    assertThat((List<?>) schema.get("required"))
        .hasSize(AgentView.class.getRecordComponents().length);
  }

  @Test
  void what_may_be_one_of_several_is_listed() {
    JsonSchema views = JsonSchema.views("#/");
    views.reference(PartView.class);
    assertThat(views.components().keySet())
        .containsExactlyInAnyOrder(
            "PartView", "PartViewText", "PartViewToolCall", "PartViewToolResult");
  }

  private static Map<?, ?> property(Map<?, ?> schema, String name) {
    Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(schema.get("properties"));
    return (Map<?, ?>) Objects.requireNonNull(properties.get(name));
  }
}
