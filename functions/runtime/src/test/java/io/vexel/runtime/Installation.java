package io.vexel.runtime;

import io.vexel.adapters.tokens.SigningKey;
import io.vexel.api.Route;
import io.vexel.endpoints.App;
import io.vexel.local.store.LocalStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A database, the parameters of an installation, and the functions that use them. */
final class Installation implements AutoCloseable {
  private static final Map<String, String> NAMED =
      Map.of(
          "MONGODB_URI", "ssm:/vexel/test/mongodb-uri",
          "VEXEL_SIGNING_KEY", "ssm:/vexel/test/signing-key",
          "VEXEL_ORIGIN_SECRET", "ssm:/vexel/test/origin-secret",
          "VEXEL_ISSUER", "https://vexel.example",
          "VEXEL_RATE_LIMITS", "0");

  static final String SECRET = "the secret of the edge";

  /** The key that the installation is going to sign with next. */
  final String next =
      SigningKey.parse(SigningKey.generate()).verificationKey(Instant.EPOCH, Instant.MAX).jwk();

  final LocalStore store = LocalStore.inMemory();
  final Map<String, String> parameters =
      new HashMap<>(
          Map.of(
              "/vexel/test/mongodb-uri",
              store.connectionString(),
              "/vexel/test/signing-key",
              App.newSigningKey(),
              "/vexel/test/origin-secret",
              SECRET,
              "/vexel/test/verification-keys",
              "{\"keys\":[%s]}".formatted(next),
              "/vexel/test/admin-password",
              "correct horse"));

  Map<String, String> environment(Route... routes) {
    Map<String, String> environment = new HashMap<>(NAMED);
    environment.put(
        "VEXEL_ROUTES", Arrays.stream(routes).map(Route::name).collect(Collectors.joining(",")));
    return environment;
  }

  RouteFunction function(Route... routes) {
    return new RouteFunction(environment(routes), this::read, Telemetry.unheard());
  }

  Map<String, String> read(Set<String> names) {
    Map<String, String> found = new HashMap<>(parameters);
    found.keySet().retainAll(names);
    return found;
  }

  /** Calls a route as CloudFront and API Gateway do. */
  static Answer call(
      BufferedHandler handler, String method, String path, String token, String body) {
    Map<String, Object> event = Events.request(method, path, body.isEmpty() ? null : body);
    event = Events.with(event, "X-Vexel-Origin", SECRET);
    event = Events.with(event, "X-Vexel-Caller", "198.51.100.10");
    event =
        Events.with(
            event,
            "Content-Type",
            body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
    event = token.isEmpty() ? event : Events.with(event, "Authorization", "Bearer " + token);
    return answer(handler, event);
  }

  static Answer answer(BufferedHandler handler, Map<String, Object> event) {
    return new Answer(Invocation.IN_TIME.of(handler, event));
  }

  /** Registers, unless that is done already, and signs in. */
  static String token(BufferedHandler handler) {
    call(
        handler,
        "POST",
        "/api/v1/users",
        "",
        "{\"email\":\"ada@example.org\",\"password\":\"12345678\"}");
    return call(
            handler,
            "POST",
            "/api/v1/login/oauth",
            "",
            "username=ada%40example.org&password=12345678")
        .text("access_token");
  }

  /** What API Gateway is given. */
  record Answer(Map<String, Object> event) {
    int status() {
      return (Integer) Objects.requireNonNull(event.get("statusCode"));
    }

    String body() {
      return (String) Objects.requireNonNull(event.get("body"));
    }

    String text(String field) {
      return String.valueOf(Events.JSON.readObject(body()).get(field));
    }

    List<?> data() {
      return (List<?>) Objects.requireNonNull(Events.JSON.readObject(body()).get("data"));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
