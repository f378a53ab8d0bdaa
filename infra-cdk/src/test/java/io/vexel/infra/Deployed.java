package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.api.Route;
import io.vexel.infra.Templates.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A function of ours as the templates have it, with its role, alias and layers. */
record Deployed(Templates templates, Resource function) {
  private static final String FUNCTION = "AWS::Lambda::Function";

  static Deployed called(Templates templates, String name) {
    return new Deployed(templates, templates.one(FUNCTION, "FunctionName", name));
  }

  /** All of ours: others are not in Java. */
  static List<Deployed> all(Templates templates) {
    return templates.of(FUNCTION).stream()
        .filter(function -> function.text("Runtime").equals("java25"))
        .map(function -> new Deployed(templates, function))
        .toList();
  }

  String name() {
    return function.text("FunctionName");
  }

  int seconds() {
    return function.property("Timeout").asInt();
  }

  int megabytes() {
    return function.property("MemorySize").asInt();
  }

  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry :
        function.property("Environment").path("Variables").properties()) {
      environment.put(entry.getKey(), Templates.text(entry.getValue()));
    }
    return environment;
  }

  List<Route> routes() {
    String routes = environment().getOrDefault("VEXEL_ROUTES", "");
    return routes.isEmpty()
        ? List.of()
        : Stream.of(routes.split(",", -1)).map(Route::valueOf).toList();
  }

  /** Each action with each resource, from the policies of a role that has no others. */
  List<String> permissions() {
    Resource role = templates.referred(function, function.property("Role"));
    assertThat(role.property("ManagedPolicyArns").isMissingNode()).isTrue();
    assertThat(role.text("RoleName")).isEqualTo(name());
    assertThat(templates.of("AWS::IAM::Policy"))
        .noneMatch(policy -> policy.property("Roles").toString().contains(role.id()));
    return Templates.elements(role.property("Policies"))
        .flatMap(policy -> Statement.of(policy.path("PolicyDocument")))
        .flatMap(Statement::lines)
        .toList();
  }

  List<String> aliases() {
    return templates.of("AWS::Lambda::Alias").stream()
        .filter(alias -> alias.stack().equals(function.stack()))
        .filter(alias -> alias.property("FunctionName").path("Ref").asText().equals(function.id()))
        .map(alias -> alias.text("Name"))
        .toList();
  }

  List<String> layers() {
    return Templates.elements(function.property("Layers"))
        .map(layer -> templates.referred(function, layer).id().replaceAll("[0-9A-F]{8}$", ""))
        .map(id -> id.toLowerCase(Locale.ROOT))
        .toList();
  }
}
