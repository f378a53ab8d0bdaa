package io.vexel.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vexel.api.accounts.NewUserBody;
import io.vexel.api.agents.AgentTypeName;
import io.vexel.api.agents.NewAgentBody;
import io.vexel.api.chat.RunAgentInputBody;
import io.vexel.api.schema.JsonSchema;
import io.vexel.core.Fault;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JacksonJsonTest {
  private static final Map<String, Object> NEW_AGENT = JsonSchema.of(NewAgentBody.class);

  private final Json json = new JacksonJson();

  private record Moment(Instant happenedAt, Optional<String> note, AgentTypeName kindOf) {}

  @Test
  void names_times_choices_and_absence_are_written_as_the_port_says() {
    assertThat(
            json.write(
                new Moment(
                    Instant.parse("2026-01-02T03:04:05Z"),
                    Optional.empty(),
                    AgentTypeName.ANALYST)))
        .isEqualTo(
            """
            {"happened_at":"2026-01-02T03:04:05.000Z","note":null,"kind_of":"analyst"}\
            """);
  }

  @Test
  void what_was_written_can_be_read() {
    Moment moment =
        new Moment(
            Instant.parse("2026-01-02T03:04:05.678Z"), Optional.of("x"), AgentTypeName.ASSISTANT);
    assertThat(json.read(json.write(moment), Moment.class, Map.of())).isEqualTo(moment);
  }

  @Test
  void a_body_is_bound_to_its_record() {
    NewAgentBody body =
        json.read(
            """
            {"name":"Sums","agent_type":"analyst","tools":["calculator"],"model_id":null}\
            """,
            NewAgentBody.class,
            NEW_AGENT);
    assertThat(body)
        .isEqualTo(
            new NewAgentBody(
                "Sums",
                null,
                AgentTypeName.ANALYST,
                null,
                null,
                null,
                null,
                null,
                List.of("calculator")));
  }

  @Test
  void foreign_formats_keep_their_names_and_may_grow() {
    RunAgentInputBody body =
        json.read(
            """
            {"threadId":"t","runId":"r","messages":[{"role":"user"}],"state":{"a":1}}\
            """,
            RunAgentInputBody.class,
            JsonSchema.of(RunAgentInputBody.class));
    assertThat(body.threadId()).isEqualTo("t");
    assertThat(body.messages()).containsExactly(Map.of("role", "user"));
  }

  @Test
  void every_fault_is_named_at_once() {
    Refusal.Invalid refusal =
        refused(
            """
            {"name":"  ","agent_type":"wizard","instructions":["ok",7],"tools":"calculator",
             "colour":"red"}\
            """);
    assertThat(refusal.code()).isEqualTo("invalid");
    assertThat(refusal.faults())
        .containsExactlyInAnyOrder(
            new Fault("/name", "must not be blank"),
            new Fault("/agent_type", "must be one of assistant, analyst, specialist"),
            new Fault("/instructions/1", "must be a string, not a number"),
            new Fault("/tools", "must be an array or null, not a string"),
            new Fault("/colour", "is not a field of this"));
  }

  @Test
  void a_missing_field_is_named_where_it_should_be() {
    assertThat(refused("{}").faults())
        .containsExactlyInAnyOrder(
            new Fault("/name", "is required"), new Fault("/agent_type", "is required"));
  }

  @Test
  void unknown_fields_alone_have_a_code_of_their_own() {
    Refusal.Invalid refusal = refused("{\"name\":\"a\",\"agent_type\":\"analyst\",\"a/b~c\":1}");
    assertThat(refusal.code()).isEqualTo("unknown-field");
    assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/a~1b~0c");
  }

  @Test
  void a_name_of_101_characters_is_refused_with_its_pointer() {
    assertThat(
            refused("{\"name\":\"%s\",\"agent_type\":\"analyst\"}".formatted("n".repeat(101)))
                .faults())
        .containsExactly(new Fault("/name", "must have at most 100 characters"));
  }

  @Test
  void characters_are_counted_as_people_count_them() {
    String emoji = "🙂".repeat(100);
    assertThat(
            json.read(
                    "{\"name\":\"%s\",\"agent_type\":\"analyst\"}".formatted(emoji),
                    NewAgentBody.class,
                    NEW_AGENT)
                .name())
        .isEqualTo(emoji);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ada@", "@x", "a b@x", "ada@x..y", "ada@x y", "a@b@c"})
  void what_is_no_address_is_refused(String address) {
    Refusal.Invalid refusal =
        catchThrowableOfType(
            Refusal.Invalid.class,
            () ->
                json.read(
                    json.write(Map.of("email", address, "password", "long enough")),
                    NewUserBody.class,
                    JsonSchema.of(NewUserBody.class)));
    assertThat(refusal.faults())
        .containsExactly(new Fault("/email", "must be an e-mail address, like ada@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}{}",
        "{} x",
        "nul",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":\"\\ud800\"}",
        "// no\n{}"
      })
  void what_is_not_json_is_malformed(String text) {
    assertThat(malformed(text).code()).isEqualTo("malformed-json");
  }

  @Test
  void a_tower_of_brackets_is_malformed() {
    assertThat(malformed("{\"a\":" + "[".repeat(5000)).code()).isEqualTo("malformed-json");
  }

  @Test
  void nothing_of_the_body_is_quoted_when_it_is_malformed() {
    assertThat(malformed("{\"password\":\"hunter2\" oops}").detail())
        .doesNotContain("hunter2")
        .doesNotContain("oops")
        .contains("line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"a\"", "1", "null", "true"})
  void only_objects_are_bodies(String text) {
    assertThat(refused(text).faults()).extracting(Fault::pointer).containsExactly("");
    assertThat(malformed(text).code()).isEqualTo("malformed-json");
  }

  private Refusal.Invalid refused(String text) {
    return catchThrowableOfType(
        Refusal.Invalid.class, () -> json.read(text, NewAgentBody.class, NEW_AGENT));
  }

  private Refusal.Malformed malformed(String text) {
    return catchThrowableOfType(Refusal.Malformed.class, () -> json.readObject(text));
  }
}
