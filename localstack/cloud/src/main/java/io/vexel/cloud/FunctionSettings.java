package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.cloud.Templates.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function as its template has it.
 *
 * @param code its archive
 * @param layers archives of its layers, in their order
 * @param environment what is set for it, written out
 * @param snapshots whether its published versions start from snapshots
 */
record FunctionSettings(
    String name,
    String handler,
    Path code,
    List<Path> layers,
    Map<String, String> environment,
    int megabytes,
    Duration timeout,
    boolean snapshots) {
  FunctionSettings {
    layers = List.copyOf(layers);
    environment = Map.copyOf(environment);
  }

  /** The functions of all stacks that run Java, by name. */
  static Map<String, FunctionSettings> in(Templates templates, Intrinsics intrinsics) {
    Map<String, FunctionSettings> all = new TreeMap<>();
    templates.of("AWS::Lambda::Function").stream()
        .filter(resource -> resource.property("Runtime").asText().startsWith("java"))
        .map(resource -> of(resource, templates, intrinsics))
        .forEach(settings -> all.put(settings.name(), settings));
    return all;
  }

  private static FunctionSettings of(
      Resource resource, Templates templates, Intrinsics intrinsics) {
    Map<String, String> environment = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : resource.at("/Environment/Variables").properties()) {
      environment.put(entry.getKey(), intrinsics.text(resource.stack(), entry.getValue()));
    }
    return new FunctionSettings(
        intrinsics.text(resource.stack(), resource.property("FunctionName")),
        resource.property("Handler").asText(),
        templates.asset(resource.at("/Code/S3Key").asText()),
        Templates.elements(resource.property("Layers"))
            .map(layer -> templates.resource(resource.stack(), layer.path("Ref").asText()))
            .map(layer -> templates.asset(layer.at("/Content/S3Key").asText()))
            .toList(),
        environment,
        resource.property("MemorySize").asInt(),
        Duration.ofSeconds(resource.property("Timeout").asInt()),
        resource.at("/SnapStart/ApplyOn").asText().equals("PublishedVersions"));
  }

  /** The same with another environment. */
  FunctionSettings with(Map<String, String> other) {
    return new FunctionSettings(name, handler, code, layers, other, megabytes, timeout, snapshots);
  }
}
