package io.vexel.cloud;

import static io.vexel.cloud.Deployed.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.cloud.Deployed.Running;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built function, in a process of its own under AWS's own runtime client. */
final class FunctionsTest {
  private static final String BUFFERED = "io.vexel.runtime.BufferedHandler::handleRequest";

  @TempDir private Path folder;
  private Deployed deployed;

  @BeforeEach
  void deploy() throws IOException {
    deployed = new Deployed(folder);
  }

  @AfterEach
  void close() {
    deployed.close();
  }

  private static int status(Map<String, Object> answer) {
    return (Integer) answer.getOrDefault("statusCode", 0);
  }

  private static Set<Route> withoutModels() {
    Set<Route> routes = EnumSet.allOf(Route.class);
    routes.removeIf(Deployed::callsModels);
    return routes;
  }

  @Test
  void every_route_that_calls_no_model_is_answered_without_the_layer_of_models()
      throws IOException {
    Set<Route> routes = withoutModels();
    try (Running function =
        deployed.start(
            RuntimeApiDouble.onDemand(),
            BUFFERED,
            deployed.environment(routes),
            Built.DEPENDENCIES)) {
      String token = Deployed.token(function);
      String agent =
          String.valueOf(
              Deployed.body(
                      function.call(
                          event(
                              "POST",
                              "/api/v1/agents",
                              token,
                              "{\"name\":\"Sums\",\"agent_type\":\"analyst\"}")))
                  .get("id"));
      for (Route route : routes) {
        String path = route.path().replace("{tool_id}", "calculator").replaceAll("\\{\\w+}", agent);
        String body = route.spec().bodies().isEmpty() ? "" : "{}";
        assertThat(status(function.call(event(route.method(), path, token, body))))
            .as(route + "\n" + function.process().output())
            .isBetween(200, 499);
      }
      assertThat(function.process().output()).doesNotContain("NoClassDefFoundError");
    }
  }

  @Test
  void what_is_no_event_is_a_bad_request_and_the_process_lives_on() throws IOException {
    try (Running function =
        deployed.start(
            RuntimeApiDouble.onDemand(),
            BUFFERED,
            deployed.environment(Set.of(Route.GET_HEALTH)),
            Built.DEPENDENCIES)) {
      assertThat(status(function.call("["))).isEqualTo(400);
      assertThat(status(function.call(event("GET", "/health", "", "")))).isEqualTo(200);
    }
  }

  @Test
  void a_function_that_does_not_know_its_routes_does_not_start() throws IOException {
    try (Running function =
        deployed.start(
            RuntimeApiDouble.onDemand(),
            BUFFERED,
            Map.of("VEXEL_ROUTES", "GET_YOU"),
            Built.DEPENDENCIES)) {
      assertThat(function.lambda().awaitError().toString()).contains("GET_YOU");
    }
  }

  @Test
  void a_snapshot_is_primed_and_what_is_restored_from_it_answers() throws IOException {
    try (Running function =
        deployed.start(
            RuntimeApiDouble.snapStart(),
            BUFFERED,
            deployed.environment(withoutModels()),
            Built.DEPENDENCIES)) {
      function.lambda().awaitSnapshot();
      assertThat(deployed.aws.readings()).as("a snapshot holds no settings").isEmpty();
      function.lambda().restore();
      String token = Deployed.token(function);
      Map<String, Object> me = function.call(event("GET", "/api/v1/users", token, ""));
      assertThat(Deployed.body(me)).containsEntry("email", "ada@example.org");
      assertThat(function.process().output()).doesNotContain("less warm");
    }
  }

  @Test
  void the_authorizer_lets_a_good_token_through_and_says_unauthorized_to_others()
      throws IOException {
    Set<Route> accounts = EnumSet.of(Route.REGISTER, Route.SIGN_IN, Route.GET_KEYS);
    String token;
    try (Running function =
        deployed.start(
            RuntimeApiDouble.onDemand(),
            BUFFERED,
            deployed.environment(accounts),
            Built.DEPENDENCIES)) {
      token = Deployed.token(function);
      Map<String, Object> keys = function.call(event("GET", "/.well-known/jwks.json", "", ""));
      deployed.aws.put("/vexel/test/verification-keys", String.valueOf(keys.get("body")));
    }
    Map<String, String> environment =
        Map.of(
            "VEXEL_ISSUER", "https://vexel.example",
            "VEXEL_VERIFICATION_KEYS", "ssm:/vexel/test/verification-keys");
    try (Running authorizer =
        deployed.start(
            RuntimeApiDouble.onDemand(),
            "io.vexel.runtime.AuthorizerHandler::handleRequest",
            environment,
            Built.DEPENDENCIES)) {
      assertThat(String.valueOf(authorizer.call(asked(token)).get("policyDocument")))
          .contains("a1b2c3d4e5/dev/*");
      Invoked refused = authorizer.invoke(Deployed.JSON.write(asked("nonsense")));
      assertThat(refused.error().orElseThrow().toString()).contains("Unauthorized");
    }
  }

  private static Map<String, Object> asked(String token) {
    Map<String, Object> event = new HashMap<>(event("GET", "/api/v1/agents", token, ""));
    event.put("type", "REQUEST");
    event.put(
        "methodArn",
        "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/dev/GET/api/v1/agents");
    return event;
  }

  @Test
  void a_deployment_prepares_the_database_and_the_worker_sweeps_it() throws IOException {
    Map<String, String> environment = new HashMap<>(deployed.environment());
    environment.put("ADMIN_EMAIL", "admin@example.org");
    environment.put("VEXEL_VERIFICATION_KEYS", "ssm:/vexel/test/verification-keys");
    environment.put("ADMIN_PASSWORD", "ssm:/vexel/test/admin-password");
    try (Running prepare =
        deployed.start(
            RuntimeApiDouble.onDemand(),
            "io.vexel.runtime.PrepareHandler::handleRequest",
            environment,
            Built.DEPENDENCIES)) {
      Map<String, Object> done = prepare.call(Map.of("RequestType", "Create"));
      assertThat(done.get("Data"))
          .isEqualTo(Map.of("database", "prepared", "administrator", "made"));
      assertThat(prepare.process().output()).doesNotContain("correct horse");
    }
    try (Running worker =
        deployed.start(
            RuntimeApiDouble.snapStart(),
            "io.vexel.runtime.JobsHandler::handleRequest",
            deployed.environment(),
            Built.DEPENDENCIES,
            Built.MODELS)) {
      worker.lambda().awaitSnapshot();
      worker.lambda().restore();
      String sweep = "{\"Records\":[{\"messageId\":\"1\",\"body\":\"{\\\"sweep\\\":true}\"}]}";
      Invoked invoked =
          worker.lambda().invoke(sweep.getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(15));
      assertThat(invoked.end()).isEqualTo(Invoked.End.WHOLE);
      Map<String, Object> swept = Deployed.JSON.readObject(invoked.text());
      assertThat(swept).isEqualTo(Map.of("batchItemFailures", List.of()));
    }
  }
}
