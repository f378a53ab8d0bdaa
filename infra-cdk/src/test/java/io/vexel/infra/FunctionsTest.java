package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Need;
import io.vexel.api.Route;
import io.vexel.api.Task;
import io.vexel.api.Transfer;
import io.vexel.infra.Templates.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every route and task has its function, with what it needs and nothing else. */
final class FunctionsTest {
  private static final Templates DEV = Synthesised.templates(Synthesised.Name.DEV);

  @ParameterizedTest
  @EnumSource
  void a_route_has_a_function_that_starts_from_a_snapshot(Route route) {
    Deployed deployed = deployed(route.function());
    Resource function = deployed.function();
    assertThat(function.stack()).isEqualTo("vexel-dev-" + route.spec().tag());
    assertThat(function.text("Runtime")).isEqualTo("java25");
    assertThat(function.property("Architectures").path(0).asText()).isEqualTo("arm64");
    assertThat(function.property("SnapStart").path("ApplyOn").asText())
        .isEqualTo("PublishedVersions");
    assertThat(function.property("TracingConfig").path("Mode").asText()).isEqualTo("Active");
    assertThat(deployed.seconds()).isEqualTo(route.spec().timeoutSeconds());
    assertThat(deployed.megabytes()).isEqualTo(route.spec().memoryMegabytes());
    assertThat(function.text("Handler"))
        .isEqualTo(
            route.transfer() == Transfer.STREAMED
                ? "io.vexel.runtime.streaming.StreamingMain"
                : "io.vexel.runtime.BufferedHandler::handleRequest");
    assertThat(deployed.aliases()).containsExactly("live");
  }

  @ParameterizedTest
  @EnumSource
  void a_route_has_exactly_its_settings(Route route) {
    Map<String, String> expected = Expected.settings(route.settings());
    expected.put("VEXEL_ROUTES", route.name());
    if (route.transfer() == Transfer.STREAMED) {
      expected.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/vexel-streaming");
    }
    assertThat(deployed(route.function()).environment()).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void a_route_has_exactly_its_permissions(Route route) {
    assertThat(deployed(route.function()).permissions())
        .containsExactlyInAnyOrderElementsOf(
            Expected.permissions(route.function(), route.settings(), route.permissions()));
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
    assertThat(deployed(route.function()).layers()).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void a_task_has_a_function_with_exactly_what_it_needs(Task task) {
    Deployed deployed = deployed(task.function());
    assertThat(deployed.seconds()).isEqualTo(task.timeoutSeconds());
    assertThat(deployed.megabytes()).isEqualTo(task.memoryMegabytes());
    assertThat(deployed.environment()).isEqualTo(Expected.settings(task.settings()));
    List<String> expected =
        Expected.permissions(task.function(), task.settings(), task.permissions());
    if (task == Task.WORK) {
      Stream.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
          .map(action -> "sqs:" + action + " " + Expected.queue())
          .forEach(expected::add);
    }
    assertThat(deployed.permissions()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void nothing_else_is_a_function_of_ours() {
    List<String> ours =
        Stream.concat(
                Arrays.stream(Route.values()).map(Route::function),
                Arrays.stream(Task.values()).map(Task::function))
            .map(name -> "vexel-dev-" + name)
            .toList();
    assertThat(Deployed.all(DEV))
        .extracting(Deployed::name)
        .containsExactlyInAnyOrderElementsOf(ours);
  }

  @Test
  void another_text_for_a_restart_is_another_version_of_every_function() {
    assertThat(Deployed.all(Synthesised.templates(Synthesised.Name.FULL)))
        .allMatch(deployed -> deployed.function().text("Description").startsWith("2: "));
    assertThat(deployed("get-health").function().text("Description")).isEqualTo("GET /health");
  }

  private static Deployed deployed(String function) {
    return Deployed.called(DEV, "vexel-dev-" + function);
  }
}
