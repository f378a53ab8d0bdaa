package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Access;
import io.vexel.api.Route;
import io.vexel.api.schema.JsonSchema;
import io.vexel.api.schema.MediaType;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.users.Email;
import io.vexel.core.users.UserId;
import io.vexel.endpoints.http.Pipeline;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that says what was wrong, and nothing is stored. */
final class BadInputTest {
  private static final String ID = "0123456789abcdef01234567";

  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = ada.createAgent();

  static Stream<Route> routesWithJson() {
    return Stream.of(Route.values())
        .filter(route -> !route.spec().bodies().isEmpty())
        .filter(route -> route.spec().consumes().equals(MediaType.JSON));
  }

  static Stream<Route> routesWithIds() {
    return Stream.of(Route.values())
        .filter(route -> route.path().contains("_id}"))
        .filter(route -> !route.path().endsWith("{tool_id}"));
  }

  static Stream<Route> routesForUsers() {
    return Stream.of(Route.values()).filter(route -> route.access() == Access.USER);
  }

  private String path(Route route) {
    return route.path().replace("{agent_id}", agent).replaceAll("\\{\\w+}", ID);
  }

  private TestApp.Answer send(Route route, String body) {
    TestApp.Answer answer = ada.send(route.method(), path(route), MediaType.JSON, body);
    assertNothingStored();
    return answer;
  }

  private void assertNothingStored() {
    UserId user = app.ports.users().find(new Email("ada@example.org")).orElseThrow().id();
    Slice.Request all = Slice.Request.first(100);
    assertThat(app.ports.agents().list(user, all).items()).hasSize(1);
    assertThat(app.ports.messages().ofAgent(new AgentId(agent), user, all).items()).isEmpty();
    assertThat(app.ports.users().find(new Email("eve@example.org"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void what_is_no_json_is_malformed(Route route) {
    for (String body :
        List.of("", "{", "nonsense", "{\"a\":1}{}", "{\"a\":1,\"a\":2}", "{'a':1}")) {
      TestApp.Answer answer = send(route, body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("malformed-json");
    }
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void what_is_not_utf8_is_malformed(Route route) {
    Reply reply =
        new Pipeline(
                EnumSet.allOf(Route.class),
                app.endpoints::gate,
                app.endpoints::rateLimits,
                app.endpoints::of,
                app.ports.json(),
                app.ports.random(),
                app.ports.metrics())
            .handle(
                new Request(
                    route.method(),
                    path(route),
                    "",
                    ada.headers().and("Content-Type", MediaType.JSON),
                    new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                    "192.0.2.1",
                    TestApp.ORIGIN));
    assertThat(reply.status()).isEqualTo(400);
    assertNothingStored();
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void a_body_that_is_no_object_is_refused(Route route) {
    for (String body : List.of("[]", "1", "\"text\"", "null", "true")) {
      assertThat(send(route, body).status()).as(body).isIn(400, 422);
    }
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void an_unknown_field_is_refused_by_name(Route route) {
    TestApp.Answer answer = send(route, "{\"colour\":\"red\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).contains("/colour");
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void every_field_of_a_wrong_type_is_named_at_once(Route route) {
    Map<String, Object> body = new LinkedHashMap<>();
    properties(route)
        .forEach((name, schema) ->
            body.put(name, takesObjects(schema) ? List.of("wrong") : Map.of("wrong", true)));
    TestApp.Answer answer = send(route, app.ports.json().write(body));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid");
    assertThat(answer.pointers())
        .containsExactlyInAnyOrderElementsOf(body.keySet().stream().map(n -> "/" + n).toList());
  }

  private static boolean takesObjects(Map<?, ?> schema) {
    return schema.get("type") instanceof List<?> types && types.contains("object");
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void every_text_that_is_too_long_is_named_at_once(Route route) {
    Map<String, Object> body = new LinkedHashMap<>();
    properties(route)
        .forEach((name, schema) -> {
          if (schema.get("maxLength") instanceof Integer longest) {
            body.put(name, "x".repeat(longest + 1));
          }
        });
    TestApp.Answer answer = send(route, app.ports.json().write(body));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers())
        .containsAll(body.keySet().stream().map(name -> "/" + name).toList());
  }

  private static Map<String, Map<?, ?>> properties(Route route) {
    Map<String, Map<?, ?>> properties = new LinkedHashMap<>();
    Map<?, ?> all = (Map<?, ?>) JsonSchema.of(route.spec().bodies().getFirst()).get("properties");
    Objects.requireNonNull(all)
        .forEach((name, schema) -> properties.put(name.toString(), (Map<?, ?>) schema));
    return properties;
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void a_body_of_more_than_256_kilobytes_is_refused(Route route) {
    TestApp.Answer answer = send(route, " ".repeat(256 * 1024 + 1));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body-too-large");
  }

  @ParameterizedTest
  @MethodSource("routesWithJson")
  void only_json_is_read(Route route) {
    for (String mediaType : List.of("text/plain", "application/xml", MediaType.FORM)) {
      TestApp.Answer answer = ada.send(route.method(), path(route), mediaType, "{}");
      assertThat(answer.status()).isEqualTo(415);
      assertThat(answer.code()).isEqualTo("unsupported-media-type");
    }
  }

  @ParameterizedTest
  @MethodSource("routesWithIds")
  void what_is_no_id_is_refused(Route route) {
    for (String id : List.of("1", ID + "0", ID.toUpperCase(Locale.ROOT), "%00", "..%2f" + ID)) {
      TestApp.Answer answer =
          ada.send(
              route.method(),
              route.path().replaceAll("\\{\\w+}", id),
              MediaType.JSON,
              app.ports.json().write(Bodies.valid(route)));
      assertThat(answer.status()).as(id).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("bad-id");
    }
  }

  @ParameterizedTest
  @MethodSource("routesWithIds")
  void what_is_nobodys_is_not_found(Route route) {
    TestApp.Answer answer =
        ada.send(
            route.method(),
            route.path().replaceAll("\\{\\w+}", ID),
            MediaType.JSON,
            app.ports.json().write(Bodies.valid(route)));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).endsWith("-not-found").isNotEqualTo("route-not-found");
  }

  @ParameterizedTest
  @MethodSource("routesForUsers")
  void without_a_token_nothing_is_said(Route route) {
    for (TestApp.Caller caller :
        List.of(
            app.anonymous(),
            app.anonymous().with("Authorization", "Basic YTpi"),
            app.anonymous().with("Authorization", "Bearer"),
            app.anonymous().bearing("nonsense"),
            app.anonymous().bearing("a.b.c"))) {
      TestApp.Answer answer = caller.send(route.method(), path(route), "text/odd", "nonsense");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=x", "limit=1.5", "limit="})
  void a_limit_out_of_range_is_refused(String query) {
    TestApp.Answer answer = ada.get("/api/v1/agents?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/limit");
  }

  @Test
  void a_session_that_is_no_id_is_refused_in_the_query() {
    TestApp.Answer answer = ada.get("/api/v1/agents/" + agent + "/history?session_id=x");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly("/session_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "é", "\u0007"})
  void a_key_that_is_none_is_refused(String key) {
    TestApp.Answer answer =
        ada.with("Idempotency-Key", key)
            .post("/api/v1/agents/" + agent + "/chat", Map.of("message", "Hi"));
    assertThat(answer.status()).isEqualTo(422);
    assertNothingStored();
  }
}
