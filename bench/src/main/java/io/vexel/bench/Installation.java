package io.vexel.bench;

import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.core.json.Json;
import io.vexel.endpoints.App;
import io.vexel.endpoints.Config;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Request;
import io.vexel.local.model.OfflineModel;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.AwsDouble;
import io.vexel.testing.lambda.Archives;
import io.vexel.testing.lambda.FunctionProcess;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What functions reach, on this machine, with somebody who has an agent; and the built archives, to
 * start functions from.
 */
final class Installation implements AutoCloseable {
  static final List<Path> LAYERS =
      List.of(
          Path.of("layers/dependencies/target/vexel-dependencies.zip"),
          Path.of("layers/models/target/vexel-models.zip"),
          Path.of("layers/streaming/target/vexel-streaming.zip"));

  static final Path FUNCTION = Path.of("functions/runtime/target/vexel-function.zip");
  static final String ISSUER = "https://vexel.example";

  private final Json json = App.json();
  private final Path folder = Files.createTempDirectory("vexel-bench");
  private final LocalStore store = LocalStore.inMemory();
  private final OfflineModel model = OfflineModel.start(1_000);
  private final AwsDouble aws = AwsDouble.start(json);
  private final FunctionProcess.Code code;

  /** An access token, and the agent of whoever it belongs to. */
  final String token;

  final String agent;

  Installation() throws IOException {
    String key = App.newSigningKey();
    aws.put("/vexel/bench/mongodb-uri", store.connectionString());
    aws.put("/vexel/bench/signing-key", key);
    aws.put("/vexel/bench/openai-api-key", "measuring");
    try (App app = app(key)) {
      app.prepareDatabase();
      String account = "{\"email\":\"a@example.org\",\"password\":\"only for measuring\"}";
      send(app, "/api/v1/users", "application/json", "", account);
      String form = "username=a%40example.org&password=only+for+measuring";
      token =
          text(
              send(app, "/api/v1/login/oauth", "application/x-www-form-urlencoded", "", form),
              "access_token");
      String wanted = "{\"name\":\"Measured\",\"agent_type\":\"assistant\"}";
      agent = text(send(app, "/api/v1/agents", "application/json", token, wanted), "id");
    }
    code = new FunctionProcess.Code(folder.resolve("var/task"), folder.resolve("opt"));
    Archives.unpack(FUNCTION, Files.createDirectories(code.function()));
    Files.createDirectories(code.layers());
    for (Path layer : LAYERS) {
      Archives.unpack(layer, code.layers());
    }
  }

  private App app(String signingKey) {
    Map<String, String> set =
        Map.of(
            Setting.MONGODB_URI.name(), store.connectionString(),
            Setting.VEXEL_ISSUER.name(), ISSUER,
            Setting.VEXEL_SIGNING_KEY.name(), signingKey);
    return new App(Config.read(set, Set.of()), Clock.systemUTC(), App.Extras.NONE);
  }

  private Map<String, Object> send(App app, String path, String type, String token, String body) {
    Headers headers = Headers.of("Content-Type", type).and("Authorization", "Bearer " + token);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return json.readObject(
        app.handle(new Request("POST", path, "", headers, bytes, "127.0.0.1", ISSUER)).text());
  }

  private static String text(Map<String, Object> answer, String field) {
    return String.valueOf(answer.get(field));
  }

  void put(String parameter, String value) {
    aws.put(parameter, value);
  }

  /** The event of a call by whoever has the agent. */
  String event(String method, String path, String body) {
    return json.write(
        Map.of(
            "httpMethod", method,
            "path", path,
            "multiValueHeaders",
                Map.of(
                    "Authorization", List.of("Bearer " + token),
                    "Content-Type", List.of("application/json")),
            "body", body));
  }

  /** Starts a function in a process of its own. */
  FunctionProcess start(RuntimeApiDouble lambda, String handler, Map<String, String> set)
      throws IOException {
    Map<String, String> environment = new HashMap<>(set);
    environment.putAll(lambda.environment());
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "none");
    environment.put("AWS_SECRET_ACCESS_KEY", "none");
    environment.put("AWS_ENDPOINT_URL_SSM", aws.address().toString());
    return FunctionProcess.start(code, handler, environment);
  }

  /** What is set for the function of a streamed route. */
  Map<String, String> settings(Route route) {
    return Map.of(
        "AWS_LAMBDA_EXEC_WRAPPER",
        "/opt/vexel-streaming",
        Setting.MONGODB_URI.name(),
        "ssm:/vexel/bench/mongodb-uri",
        Setting.OPENAI_API_KEY.name(),
        "ssm:/vexel/bench/openai-api-key",
        Setting.OPENAI_BASE_URL.name(),
        model.baseUrl().toString(),
        Setting.VEXEL_DEFAULT_MODEL.name(),
        "openai/demo",
        Setting.VEXEL_ISSUER.name(),
        ISSUER,
        Setting.VEXEL_JOBS_QUEUE.name(),
        aws.queue(),
        Setting.VEXEL_ROUTES.name(),
        route.name());
  }

  @Override
  public void close() throws IOException {
    aws.close();
    model.close();
    store.close();
    Folders.remove(folder);
  }
}
