package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.runtime.Installation.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes through the buffered entry point, on the laptop's database. */
final class BufferedHandlerTest {
  private static final Route[] ALL = EnumSet.allOf(Route.class).toArray(new Route[0]);

  private final Installation installation = new Installation();
  private final RouteFunction function = installation.function(ALL);
  private final BufferedHandler handler = new BufferedHandler(function);

  @AfterEach
  void close() {
    function.close();
    installation.close();
  }

  @Test
  void somebody_registers_signs_in_makes_an_agent_and_finds_it_by_a_query() {
    String token = Installation.token(handler);
    Answer made =
        Installation.call(
            handler,
            "POST",
            "/api/v1/agents",
            token,
            "{\"name\":\"Sums & more\",\"agent_type\":\"analyst\"}");
    assertThat(made.status()).isEqualTo(201);
    Map<String, Object> search = Events.request("GET", "/api/v1/agents", null);
    search = Events.with(search, "Authorization", "Bearer " + token);
    search = Events.with(search, "X-Vexel-Origin", Installation.SECRET);
    search.put("multiValueQueryStringParameters", Map.of("q", List.of("s & m")));
    assertThat(Installation.answer(handler, search).data()).hasSize(1);
  }

  @Test
  void a_request_that_did_not_come_by_the_edge_is_refused_before_anything_else() {
    Answer answer = Installation.answer(handler, Events.request("GET", "/health", null));
    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.text("code")).isEqualTo("misdirected");
    assertThat(answer.text("requestId")).isEqualTo("f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no event", "[]", "{}", "{\"httpMethod\":\"GET\",\"path\":[]}"})
  void what_is_no_event_is_a_bad_request(String event) {
    Answer answer = new Answer(Events.JSON.readObject(Invocation.IN_TIME.of(handler, event)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isEqualTo("malformed-json");
  }

  @Test
  void broken_base64_is_a_bad_request() {
    Map<String, Object> event = Events.request("POST", "/api/v1/users", "*");
    event.put("isBase64Encoded", true);
    assertThat(Installation.answer(handler, event).status()).isEqualTo(400);
  }

  @Test
  void a_body_in_base64_is_read() {
    Map<String, Object> event =
        Events.request(
            "POST",
            "/api/v1/users",
            Base64.getEncoder()
                .encodeToString(
                    "{\"email\":\"b@example.org\",\"password\":\"12345678\"}"
                        .getBytes(StandardCharsets.UTF_8)));
    event.put("isBase64Encoded", true);
    event = Events.with(event, "X-Vexel-Origin", Installation.SECRET);
    event = Events.with(event, "Content-Type", "application/json");
    assertThat(Installation.answer(handler, event).status()).isEqualTo(201);
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    Answer answer =
        Installation.call(
            handler, "POST", "/api/v1/users", "", "{\"email\":\"" + "x".repeat(300_000) + "\"}");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("code")).isEqualTo("body-too-large");
  }

  @Test
  void a_request_without_any_headers_is_answered() {
    Map<String, Object> event = Events.request("GET", "/health", null);
    event.put("multiValueHeaders", null);
    assertThat(Installation.answer(handler, event).status()).isEqualTo(421);
  }

  @Test
  void a_run_that_has_no_time_left_is_refused_and_nothing_is_stored() {
    String token = Installation.token(handler);
    String agent =
        Installation.call(
                handler,
                "POST",
                "/api/v1/agents",
                token,
                "{\"name\":\"Sums\",\"agent_type\":\"analyst\"}")
            .text("id");
    Map<String, Object> event =
        Events.request("POST", "/api/v1/agents/" + agent + "/chat", "{\"message\":\"Hello\"}");
    event = Events.with(event, "Authorization", "Bearer " + token);
    event = Events.with(event, "X-Vexel-Origin", Installation.SECRET);
    event = Events.with(event, "Content-Type", "application/json");
    Answer late = new Answer(new Invocation(Duration.ofSeconds(3)).of(handler, event));
    assertThat(late.status()).isEqualTo(503);
    assertThat(late.text("code")).isEqualTo("unavailable");
    assertThat(
            Installation.call(handler, "GET", "/api/v1/agents/" + agent + "/history", token, "")
                .data())
        .isEmpty();
  }

  @Test
  void a_function_serves_its_own_routes_only() {
    try (RouteFunction health = installation.function(Route.GET_HEALTH)) {
      BufferedHandler own = new BufferedHandler(health);
      assertThat(Installation.call(own, "GET", "/health", "", "").status()).isEqualTo(200);
      assertThat(Installation.call(own, "GET", "/api/v1/users", "", "").status()).isEqualTo(404);
    }
  }

  @Test
  void a_missing_parameter_is_our_fault_and_told_to_nobody() {
    installation.parameters.remove("/vexel/test/mongodb-uri");
    try (RouteFunction me = installation.function(Route.GET_ME)) {
      Answer answer = Installation.call(new BufferedHandler(me), "GET", "/api/v1/users", "", "");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("/vexel/test").doesNotContain("MONGODB");
      installation.parameters.put("/vexel/test/mongodb-uri", installation.store.connectionString());
      assertThat(
              Installation.call(new BufferedHandler(me), "GET", "/api/v1/users", "", "").status())
          .as("the next call looks again")
          .isEqualTo(401);
    }
  }

  @Test
  void every_route_is_answered_with_one_connection() {
    for (Route route : Set.of(ALL)) {
      Answer answer =
          Installation.call(
              handler, route.method(), route.path().replaceAll("\\{\\w+}", "x"), "", "");
      assertThat(answer.status()).as(route.toString()).isLessThan(500);
    }
  }
}
