package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.api.Route;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Pipeline;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import io.vexel.endpoints.meta.OpenApi;
import io.vexel.testing.ApiContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The application over ports in memory. Every reply is held against the API document. */
final class TestApp {
  private static final Map<String, Object> DOCUMENT = OpenApi.document();

  static final String ORIGIN = "http://localhost:8080";

  final MemoryPorts ports = new MemoryPorts();
  final Endpoints endpoints = new Endpoints(ports);
  private final Pipeline pipeline =
      new Pipeline(
          EnumSet.allOf(Route.class),
          endpoints::gate,
          new Once<>(endpoints::rateLimits),
          endpoints::of,
          ports.json(),
          ports.random(),
          ports.metrics());
  private final ApiContract contract = new ApiContract(ports.json(), DOCUMENT);

  /** A reply, with a streamed body written down. */
  record Answer(int status, Headers headers, String body) {
    Map<String, Object> json() {
      return new JacksonJson().readObject(body);
    }

    Object at(String field) {
      return Objects.requireNonNull(json().get(field), field);
    }

    String text(String field) {
      return (String) at(field);
    }

    String header(String name) {
      return headers.first(name).orElse("");
    }

    /** The code of a problem. */
    String code() {
      assertThat(header("Content-Type")).isEqualTo("application/problem+json");
      return text("code");
    }

    /** Pointers of the faults of a problem. */
    List<String> pointers() {
      return ((List<?>) at("errors"))
          .stream().map(fault -> (String) ((Map<?, ?>) fault).get("pointer")).toList();
    }

    /** The events of a stream. */
    List<Map<String, Object>> events() {
      return body.lines()
          .filter(line -> line.startsWith("data: "))
          .map(line -> new JacksonJson().readObject(line.substring(6)))
          .toList();
    }
  }

  Caller anonymous() {
    return new Caller(this, Headers.NONE);
  }

  /** Somebody who has registered and signed in. */
  Caller somebody(String name) {
    String email = name + "@example.org";
    assertThat(
            anonymous()
                .post("/api/v1/users", Map.of("email", email, "password", "secret of " + name))
                .status())
        .isEqualTo(201);
    return signIn(email, "secret of " + name);
  }

  Caller signIn(String email, String password) {
    Answer tokens = anonymous().form("/api/v1/login/oauth", form(email, password));
    assertThat(tokens.status()).isEqualTo(200);
    return anonymous().bearing(tokens.text("access_token"));
  }

  static String form(String email, String password) {
    return "username=%s&password=%s"
        .formatted(
            URLEncoder.encode(email, StandardCharsets.UTF_8),
            URLEncoder.encode(password, StandardCharsets.UTF_8));
  }

  Answer send(Request request) {
    Reply reply = pipeline.handle(request);
    Answer answer = new Answer(reply.status(), reply.headers(), written(reply));
    contract.check(
        request.method(),
        request.path(),
        answer.status(),
        answer.header("Content-Type"),
        answer.body());
    return answer;
  }

  private static String written(Reply reply) {
    return switch (reply.body()) {
      case Reply.Body.Whole whole -> new String(whole.bytes(), StandardCharsets.UTF_8);
      case Reply.Body.Written(Reply.Writer writer) -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
          writer.write(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        yield out.toString(StandardCharsets.UTF_8);
      }
    };
  }

  /** One client of the application. */
  record Caller(TestApp app, Headers headers) {
    Caller bearing(String token) {
      return with("Authorization", "Bearer " + token);
    }

    Caller with(String name, String value) {
      return new Caller(app, headers.and(name, value));
    }

    Answer get(String path) {
      return send("GET", path, "", "");
    }

    Answer post(String path) {
      return send("POST", path, "", "");
    }

    Answer post(String path, Map<String, ?> body) {
      return postText(path, app.ports.json().write(body));
    }

    Answer postText(String path, String json) {
      return send("POST", path, "application/json", json);
    }

    Answer form(String path, String form) {
      return send("POST", path, "application/x-www-form-urlencoded", form);
    }

    Answer send(String method, String path, String mediaType, String body) {
      int question = path.indexOf('?');
      Headers all = mediaType.isEmpty() ? headers : headers.and("Content-Type", mediaType);
      return app.send(
          new Request(
              method,
              question < 0 ? path : path.substring(0, question),
              question < 0 ? "" : path.substring(question + 1),
              all,
              body.getBytes(StandardCharsets.UTF_8),
              "192.0.2.1",
              ORIGIN));
    }

    String createAgent() {
      Answer made = post("/api/v1/agents", Map.of("name", "Sums", "agent_type", "analyst"));
      assertThat(made.status()).isEqualTo(201);
      return made.text("id");
    }
  }
}
