package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.api.Need;
import io.vexel.api.Need.Permission;
import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.api.Task;
import io.vexel.api.Transfer;
import io.vexel.infra.Templates.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every route and task has its function, with what it needs and nothing else. */
final class FunctionsTest {
  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final Templates DEV = Synthesised.templates(Synthesised.Name.DEV);

  @ParameterizedTest
  @EnumSource
  void a_route_has_a_function_that_starts_from_a_snapshot(Route route) {
    Resource function = function(route.function());
    assertThat(function.stack()).isEqualTo("vexel-dev-" + route.spec().tag());
    assertThat(function.text("Runtime")).isEqualTo("java25");
    assertThat(function.property("Architectures").path(0).asText()).isEqualTo("arm64");
    assertThat(function.property("SnapStart").path("ApplyOn").asText())
        .isEqualTo("PublishedVersions");
    assertThat(function.property("TracingConfig").path("Mode").asText()).isEqualTo("Active");
    assertThat(function.property("Timeout").asInt()).isEqualTo(route.spec().timeoutSeconds());
    assertThat(function.property("MemorySize").asInt()).isEqualTo(route.spec().memoryMegabytes());
    assertThat(function.text("Handler"))
        .isEqualTo(
            route.transfer() == Transfer.STREAMED
                ? "io.vexel.runtime.streaming.StreamingMain"
                : "io.vexel.runtime.BufferedHandler::handleRequest");
    assertThat(aliases(function)).containsExactly("live");
  }

  @ParameterizedTest
  @EnumSource
  void a_route_has_exactly_its_settings(Route route) {
    Map<String, String> expected = settings(route.settings());
    expected.put("VEXEL_ROUTES", route.name());
    if (route.transfer() == Transfer.STREAMED) {
      expected.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/vexel-streaming");
    }
    assertThat(environment(function(route.function()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void a_route_has_exactly_its_permissions(Route route) {
    assertThat(permissions(function(route.function())))
        .containsExactlyInAnyOrderElementsOf(
            permissions(route.function(), route.settings(), route.permissions()));
  }

  @ParameterizedTest
  @EnumSource
  void a_route_has_only_the_layers_it_needs(Route route) {
    List<String> expected = new ArrayList<>(List.of("dependencies"));
    if (route.spec().needs().contains(Need.MODELS)) {
      expected.add("models");
    }
    if (route.transfer() == Transfer.STREAMED) {
      expected.add("streaming");
    }
    assertThat(layers(function(route.function()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void a_task_has_a_function_with_exactly_what_it_needs(Task task) {
    Resource function = function(task.function());
    assertThat(function.property("Timeout").asInt()).isEqualTo(task.timeoutSeconds());
    assertThat(function.property("MemorySize").asInt()).isEqualTo(task.memoryMegabytes());
    assertThat(environment(function)).isEqualTo(settings(task.settings()));
    List<String> expected = permissions(task.function(), task.settings(), task.permissions());
    if (task == Task.WORK) {
      Stream.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
          .map(action -> "sqs:" + action + " " + queue())
          .forEach(expected::add);
    }
    assertThat(permissions(function)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void nothing_else_is_a_function_of_ours() {
    List<String> ours =
        Stream.concat(
                Arrays.stream(Route.values()).map(Route::function),
                Arrays.stream(Task.values()).map(Task::function))
            .map(name -> "vexel-dev-" + name)
            .toList();
    assertThat(DEV.of(FUNCTION).stream().filter(f -> f.text("Runtime").equals("java25")))
        .extracting(function -> function.text("FunctionName"))
        .containsExactlyInAnyOrderElementsOf(ours);
  }

  @Test
  void a_function_shared_by_routes_has_what_each_of_them_needs_and_no_more() {
    Templates full = Synthesised.templates(Synthesised.Name.FULL);
    List<String> served = new ArrayList<>();
    for (Resource function : full.of(FUNCTION)) {
      for (Route route : served(function)) {
        served.add(route.name());
        assertThat(environment(function).keySet())
            .containsAll(route.settings().stream().map(Setting::name).toList());
        assertThat(function.property("Timeout").asInt()).isEqualTo(route.spec().timeoutSeconds());
        assertThat(function.property("MemorySize").asInt())
            .isGreaterThanOrEqualTo(route.spec().memoryMegabytes() * 3 / 2);
        assertThat(permissions(full, function))
            .containsExactlyInAnyOrderElementsOf(inFull(function, route));
      }
    }
    assertThat(served)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Route.values()).map(Enum::name).toList());
    assertThat(full.of(FUNCTION)).hasSizeLessThan(Route.values().length * 2 / 3);
  }

  @Test
  void another_text_for_a_restart_is_another_version_of_every_function() {
    Templates full = Synthesised.templates(Synthesised.Name.FULL);
    assertThat(full.of(FUNCTION))
        .filteredOn(function -> function.text("Runtime").equals("java25"))
        .allMatch(function -> function.text("Description").startsWith("2: "));
    assertThat(function("get-health").text("Description")).isEqualTo("GET /health");
  }

  private static List<Route> served(Resource function) {
    String routes = environment(function).getOrDefault("VEXEL_ROUTES", "");
    return routes.isEmpty() ? List.of() : Stream.of(routes.split(",")).map(Route::valueOf).toList();
  }

  /** There, the domain says who issues tokens, so that no parameter has to. */
  private static List<String> inFull(Resource function, Route route) {
    Set<Setting> settings = EnumSet.copyOf(route.settings());
    settings.remove(Setting.VEXEL_ISSUER);
    String name = function.text("FunctionName").replace("vexel-full-", "");
    return permissions(name, settings, route.permissions()).stream()
        .map(line -> line.replace("eu-central-1", "us-east-1"))
        .map(line -> line.replace("vexel-dev-", "vexel-full-").replace("/dev/", "/full/"))
        .toList();
  }

  /** What the settings of the file come to. */
  private static Map<String, String> settings(Collection<Setting> needed) {
    Map<Setting, String> plain =
        Map.of(
            Setting.ADMIN_EMAIL, "admin@example.org",
            Setting.VEXEL_REGISTRATION, "open",
            Setting.VEXEL_PROVIDERS, "openai",
            Setting.VEXEL_JOBS_QUEUE,
                "https://sqs.eu-central-1.amazonaws.com/123456789012/vexel-dev-jobs");
    Map<String, String> settings = new TreeMap<>();
    for (Setting setting : needed) {
      if (plain.containsKey(setting)) {
        settings.put(setting.name(), plain.get(setting));
      } else if (parameters().containsKey(setting)) {
        settings.put(setting.name(), "ssm:" + parameters().get(setting));
      }
    }
    return settings;
  }

  private static Map<Setting, String> parameters() {
    return Map.of(
        Setting.MONGODB_URI, "/vexel/dev/mongodb-uri",
        Setting.OPENAI_API_KEY, "/vexel/dev/openai-api-key",
        Setting.ADMIN_PASSWORD, "/vexel/dev/admin-password",
        Setting.VEXEL_ISSUER, "/vexel/dev/issuer",
        Setting.VEXEL_SIGNING_KEY, "/vexel/dev/signing-key",
        Setting.VEXEL_ORIGIN_SECRET, "/vexel/dev/origin-secret",
        Setting.VEXEL_VERIFICATION_KEYS, "/vexel/dev/verification-keys");
  }

  private static List<String> permissions(
      String function, Set<Setting> settings, Set<Permission> permissions) {
    List<String> lines = new ArrayList<>();
    String logs =
        "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/vexel-dev-" + function;
    lines.add("logs:CreateLogStream " + logs + ":*");
    lines.add("logs:PutLogEvents " + logs + ":*");
    lines.add("xray:PutTraceSegments *");
    lines.add("xray:PutTelemetryRecords *");
    settings.stream()
        .filter(parameters()::containsKey)
        .map(parameters()::get)
        .map(name -> "ssm:GetParameters arn:aws:ssm:eu-central-1:123456789012:parameter" + name)
        .forEach(lines::add);
    if (permissions.contains(Permission.SEND_JOBS)) {
      lines.add("sqs:SendMessage " + queue());
    }
    return lines;
  }

  private static String queue() {
    return "arn:aws:sqs:eu-central-1:123456789012:vexel-dev-jobs";
  }

  private static Resource function(String name) {
    return DEV.one(FUNCTION, "FunctionName", "vexel-dev-" + name);
  }

  private static Map<String, String> environment(Resource function) {
    Map<String, String> environment = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry :
        function.property("Environment").path("Variables").properties()) {
      environment.put(entry.getKey(), Templates.text(entry.getValue()));
    }
    return environment;
  }

  private static List<String> permissions(Resource function) {
    return permissions(DEV, function);
  }

  private static List<String> permissions(Templates templates, Resource function) {
    Resource role = templates.referred(function, function.property("Role"));
    assertThat(role.property("ManagedPolicyArns").isMissingNode()).isTrue();
    assertThat(role.text("RoleName")).isEqualTo(function.text("FunctionName"));
    assertThat(templates.of("AWS::IAM::Policy"))
        .noneMatch(policy -> policy.property("Roles").toString().contains(role.id()));
    return Templates.elements(role.property("Policies"))
        .flatMap(policy -> Statement.of(policy.path("PolicyDocument")))
        .flatMap(Statement::lines)
        .toList();
  }

  private static List<String> aliases(Resource function) {
    return DEV.of("AWS::Lambda::Alias").stream()
        .filter(alias -> alias.stack().equals(function.stack()))
        .filter(alias -> alias.property("FunctionName").path("Ref").asText().equals(function.id()))
        .map(alias -> alias.text("Name"))
        .toList();
  }

  private static List<String> layers(Resource function) {
    return Templates.elements(function.property("Layers"))
        .map(layer -> DEV.referred(function, layer).id().replaceAll("[0-9A-F]{8}$", ""))
        .map(id -> id.toLowerCase(Locale.ROOT))
        .toList();
  }
}
