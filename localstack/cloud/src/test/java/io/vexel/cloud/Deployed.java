package io.vexel.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Need;
import io.vexel.api.Route;
import io.vexel.core.json.Json;
import io.vexel.endpoints.App;
import io.vexel.local.model.OfflineModel;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.AwsDouble;
import io.vexel.testing.lambda.Archives;
import io.vexel.testing.lambda.FunctionProcess;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An installation: a database, a model, the services of AWS, and unpacked archives. */
final class Deployed implements AutoCloseable {
  static final Json JSON = App.json();

  final LocalStore store = LocalStore.inMemory();
  final AwsDouble aws;
  private final OfflineModel model;
  private final Path folder;

  Deployed(Path folder) throws IOException {
    this.folder = folder;
    this.model = OfflineModel.start(1_000);
    this.aws = AwsDouble.start(JSON);
    aws.put("/vexel/test/mongodb-uri", store.connectionString());
    aws.put("/vexel/test/signing-key", App.newSigningKey());
    aws.put("/vexel/test/verification-keys", "{\"keys\":[]}");
    aws.put("/vexel/test/openai-api-key", "the-test");
    aws.put("/vexel/test/admin-password", "correct horse");
  }

  /** A process of a function, and the Runtime API that it is driven by. */
  record Running(RuntimeApiDouble lambda, FunctionProcess process) implements AutoCloseable {
    /** What the function answers to the event. */
    Map<String, Object> call(Map<String, Object> event) {
      return call(JSON.write(event));
    }

    Map<String, Object> call(String event) {
      Invoked invoked = invoke(event);
      assertThat(invoked.end()).as(process.output()).isEqualTo(Invoked.End.WHOLE);
      return JSON.readObject(invoked.text());
    }

    /** The invocation, when it has come to its end. */
    Invoked invoke(String event) {
      Invoked invoked = lambda.invoke(event);
      invoked.end();
      return invoked;
    }

    @Override
    public void close() {
      lambda.close();
      process.close();
    }
  }

  /** Starts a function under AWS's runtime client. */
  Running start(
      RuntimeApiDouble lambda, String handler, Map<String, String> environment, Built... layers)
      throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(lambda.environment());
    all.put("AWS_REGION", "eu-central-1");
    all.put("AWS_ACCESS_KEY_ID", "test");
    all.put("AWS_SECRET_ACCESS_KEY", "test");
    all.put("AWS_ENDPOINT_URL_SSM", aws.address().toString());
    return new Running(lambda, FunctionProcess.start(code(layers), handler, all));
  }

  private FunctionProcess.Code code(Built... layers) throws IOException {
    Path here = Files.createTempDirectory(folder, "function");
    Path function = Files.createDirectories(here.resolve("var/task"));
    Path opt = Files.createDirectories(here.resolve("opt"));
    Archives.unpack(Built.FUNCTION.zip(), function);
    for (Built layer : layers) {
      Archives.unpack(layer.zip(), opt);
    }
    return new FunctionProcess.Code(function, opt);
  }

  /** What every function of an installation finds set that may have it. */
  Map<String, String> environment() {
    return Map.of(
        "MONGODB_URI", "ssm:/vexel/test/mongodb-uri",
        "VEXEL_SIGNING_KEY", "ssm:/vexel/test/signing-key",
        "VEXEL_ISSUER", "https://vexel.example",
        "OPENAI_API_KEY", "ssm:/vexel/test/openai-api-key",
        "OPENAI_BASE_URL", model.baseUrl().toString(),
        "VEXEL_DEFAULT_MODEL", "openai/demo",
        "VEXEL_RATE_LIMITS", "0",
        "VEXEL_JOBS_QUEUE", aws.queue());
  }

  Map<String, String> environment(Set<Route> routes) {
    Map<String, String> environment = new HashMap<>(environment());
    environment.put(
        "VEXEL_ROUTES", routes.stream().map(Route::name).collect(Collectors.joining(",")));
    return environment;
  }

  static boolean callsModels(Route route) {
    return route.spec().needs().contains(Need.MODELS);
  }

  /** An event of the gateway. */
  static Map<String, Object> event(String method, String path, String token, String body) {
    Map<String, Object> event = new HashMap<>();
    event.put("httpMethod", method);
    event.put("path", path);
    event.put(
        "multiValueHeaders",
        Map.of(
            "Authorization", List.of("Bearer " + token),
            "Content-Type",
                List.of(
                    body.startsWith("{")
                        ? "application/json"
                        : "application/x-www-form-urlencoded")));
    event.put("body", body.isEmpty() ? null : body);
    return event;
  }

  /** Somebody who has registered and signed in. */
  static String token(Running function) {
    function.call(
        event(
            "POST",
            "/api/v1/users",
            "",
            "{\"email\":\"ada@example.org\",\"password\":\"12345678\"}"));
    Map<String, Object> signedIn =
        function.call(
            event(
                "POST", "/api/v1/login/oauth", "", "username=ada%40example.org&password=12345678"));
    return String.valueOf(body(signedIn).get("access_token"));
  }

  static Map<String, Object> body(Map<String, Object> answer) {
    return JSON.readObject(String.valueOf(answer.get("body")));
  }

  @Override
  public void close() {
    aws.close();
    model.close();
    store.close();
  }
}
