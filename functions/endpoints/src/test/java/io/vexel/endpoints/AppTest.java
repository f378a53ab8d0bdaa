package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.api.schema.MediaType;
import io.vexel.core.users.Email;
import io.vexel.core.users.FirstAdmin;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import io.vexel.local.store.LocalStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real wiring, on the laptop's database. */
final class AppTest {
  private final LocalStore store = LocalStore.inMemory();
  private final App app =
      new App(
          Config.read(
              Map.of(
                  "MONGODB_URI", store.connectionString(),
                  "VEXEL_SIGNING_KEY", App.newSigningKey()),
              Set.of(Setting.MONGODB_URI, Setting.VEXEL_SIGNING_KEY)),
          Clock.systemUTC(),
          App.Extras.NONE);
  private final JacksonJson json = new JacksonJson();

  @AfterEach
  void close() {
    app.close();
    store.close();
  }

  private Reply send(String method, String path, Headers headers, String body) {
    return app.handle(
        new Request(
            method,
            path,
            "",
            headers,
            body.getBytes(StandardCharsets.UTF_8),
            "192.0.2.1",
            TestApp.ORIGIN));
  }

  private static Headers as(String mediaType) {
    return Headers.of("Content-Type", mediaType);
  }

  private Headers signedIn(String email, String password) {
    Reply tokens =
        send("POST", "/api/v1/login/oauth", as(MediaType.FORM), TestApp.form(email, password));
    assertThat(tokens.status()).isEqualTo(200);
    return as(MediaType.JSON)
        .and("Authorization", "Bearer " + json.readObject(tokens.text()).get("access_token"));
  }

  @Test
  void the_first_administrator_is_made_once_and_can_sign_in() {
    app.prepareDatabase();
    FirstAdmin.Made made =
        app.makeFirstAdmin(new Email("admin@example.org"), Optional.empty()).orElseThrow();
    assertThat(app.makeFirstAdmin(new Email("other@example.org"), Optional.empty())).isEmpty();
    Headers admin = signedIn("admin@example.org", made.madeUpPassword().orElseThrow());
    assertThat(send("GET", "/api/v1/users", admin, "").text()).contains("\"is_superuser\":true");
  }

  @Test
  void somebody_registers_makes_an_agent_and_finds_it_again() {
    app.prepareDatabase();
    Reply registered =
        send(
            "POST",
            "/api/v1/users",
            as(MediaType.JSON),
            "{\"email\":\"ada@example.org\",\"password\":\"12345678\"}");
    assertThat(registered.status()).isEqualTo(201);
    Headers ada = signedIn("ada@example.org", "12345678");
    Reply agent =
        send(
            "POST",
            "/api/v1/agents",
            ada,
            "{\"name\":\"Sums\",\"agent_type\":\"analyst\",\"tools\":[\"calculator\",\"clock\"]}");
    assertThat(agent.status()).isEqualTo(201);
    assertThat(send("GET", "/api/v1/agents", ada, "").text()).contains(agent.text());
    assertThat(send("GET", "/api/v1/models", ada, "").text()).contains("OPENAI_API_KEY");
  }

  @Test
  void every_route_has_what_it_needs() {
    for (Route route : Route.values()) {
      Reply reply =
          send(route.method(), route.path().replaceAll("\\{\\w+}", "x"), Headers.NONE, "");
      assertThat(reply.status()).as(route.toString()).isLessThan(500);
    }
  }
}
