package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Pipeline;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class PipelineTest {
  private final TestApp app = new TestApp();

  @Test
  void every_reply_has_a_request_id_and_keeps_the_callers() {
    assertThat(app.anonymous().get("/health").header("X-Request-Id")).matches("[0-9a-f]{32}");
    assertThat(
            app.anonymous()
                .with("X-Request-Id", "trace-0815_x")
                .get("/health")
                .header("X-Request-Id"))
        .isEqualTo("trace-0815_x");
    assertThat(
            app.anonymous().with("X-Request-Id", "<script>").get("/health").header("X-Request-Id"))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void a_problem_names_the_request() {
    TestApp.Answer answer =
        app.anonymous().with("X-Request-Id", "trace-0815").get("/api/v1/nothing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json())
        .containsEntry("code", "route-not-found")
        .containsEntry("requestId", "trace-0815")
        .containsEntry("instance", "/api/v1/nothing")
        .containsEntry("type", "/docs#problem-route-not-found")
        .containsEntry("status", 404)
        .containsEntry("errors", List.of());
  }

  @Test
  void an_unknown_method_is_an_unknown_route() {
    assertThat(app.anonymous().send("DELETE", "/health", "", "").code())
        .isEqualTo("route-not-found");
    assertThat(app.anonymous().send("PATCH", "/api/v1/agents", "", "").code())
        .isEqualTo("route-not-found");
  }

  @Test
  void a_slash_at_the_end_makes_no_difference() {
    assertThat(app.anonymous().get("/health/").status()).isEqualTo(200);
    assertThat(app.somebody("ada").get("/api/v1/users/").status()).isEqualTo(200);
    assertThat(app.anonymous().get("/health//").status()).isEqualTo(404);
  }

  @Test
  void what_nobody_accepts_is_not_made() {
    assertThat(app.anonymous().with("Accept", "text/html").get("/health").code())
        .isEqualTo("not-acceptable");
    assertThat(app.anonymous().with("Accept", "text/html, */*;q=0.1").get("/health").status())
        .isEqualTo(200);
    assertThat(app.anonymous().with("Accept", "application/*").get("/health").status())
        .isEqualTo(200);
    assertThat(app.anonymous().with("Accept", "application/json;q=0, */*").get("/health").status())
        .isEqualTo(406);
  }

  @Test
  void replies_are_not_stored_on_the_way_unless_they_say_so() {
    assertThat(app.anonymous().get("/health").header("Cache-Control")).isEqualTo("no-store");
    assertThat(app.anonymous().get("/.well-known/jwks.json").header("Cache-Control"))
        .isEqualTo("public, max-age=300");
  }

  @Test
  void what_goes_wrong_inside_stays_inside() {
    staysInside(() -> {
      throw new IllegalStateException("the password is hunter2");
    });
  }

  @Test
  void a_class_that_is_missing_from_a_build_is_answered_too() {
    staysInside(() -> {
      throw new NoClassDefFoundError("hunter2");
    });
  }

  private void staysInside(Supplier<Endpoint> endpoint) {
    Pipeline broken =
        new Pipeline(
            EnumSet.allOf(Route.class),
            app.endpoints::gate,
            app.endpoints::rateLimits,
            route -> endpoint.get(),
            app.ports.json(),
            app.ports.random(),
            app.ports.metrics());
    Reply reply =
        broken.handle(
            new Request(
                "GET", "/health", "", Headers.NONE, new byte[0], "192.0.2.1", TestApp.ORIGIN));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.text()).contains("\"code\":\"internal\"").doesNotContain("hunter2");
  }

  @Test
  void the_api_document_is_served() {
    TestApp.Answer document = app.anonymous().get("/api/v1/openapi.json");
    assertThat(document.json()).containsEntry("openapi", "3.1.0");
  }
}
