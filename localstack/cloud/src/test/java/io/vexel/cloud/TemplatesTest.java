package io.vexel.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vexel.blackbox.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed in the templates is changed in what is deployed from them. */
final class TemplatesTest {
  private static final String HEALTH = "/paths/~1api~1v1~1health/get";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  @TempDir private static Path folder;
  private static Services services;
  private static Cloud cloud;
  private static Client anybody;

  @BeforeAll
  static void deploy() throws IOException {
    EditedTemplates templates =
        EditedTemplates.of(
            Stage.shared().templates(), Files.createDirectory(folder.resolve("cdk.out")));
    templates.edit(
        "vexel-cloud-accounts",
        "AWS::Lambda::Function",
        "\"VEXEL_ROUTES\":\"REGISTER\"",
        function ->
            ((ObjectNode) function.at("/Environment/Variables"))
                .put("VEXEL_REGISTRATION", "closed"));
    templates.edit(
        "vexel-cloud-api", "AWS::ApiGateway::RestApi", "paths", TemplatesTest::changeGateway);
    services = new Services(1_000);
    cloud = Cloud.deploy(templates.folder(), services, false, folder);
    anybody = new Client(cloud.url());
  }

  @AfterAll
  static void close() {
    cloud.close();
    services.close();
  }

  /** A gateway without patience for one route, and with another that nobody may use. */
  private static void changeGateway(ObjectNode api) {
    ObjectNode body = (ObjectNode) api.path("Body");
    ((ObjectNode) body.at(HEALTH).path(INTEGRATION)).put("timeoutInMillis", 1);
    ((ObjectNode) body.at("/paths/~1api~1v1~1openapi.json/get"))
        .putArray("security")
        .addObject()
        .putArray("accessToken");
    ((ObjectNode) body.at("/paths/~1api~1v1~1tools")).remove("get");
  }

  @Test
  void a_setting_reaches_the_process() {
    anybody
        .post("/users", Client.object().put("email", "a@example.org").put("password", "12345678"))
        .expectProblem(403, "forbidden");
  }

  @Test
  void the_gateway_waits_for_as_long_as_it_says() {
    assertThat(anybody.get("/health").expectProblem(503, "unavailable").header("Retry-After"))
        .isNotEmpty();
  }

  @Test
  void the_authorizer_is_asked_where_it_says_so() {
    anybody.get("/openapi.json").expectProblem(401, "unauthenticated");
    anybody.bearing("nonsense").get("/openapi.json").expectProblem(401, "unauthenticated");
  }

  @Test
  void there_is_nothing_but_what_it_says() {
    anybody.get("/tools").expectProblem(404, "route-not-found");
  }
}
