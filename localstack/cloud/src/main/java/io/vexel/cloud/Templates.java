package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The templates that the CDK has left in a folder, with the archives that they name. */
final class Templates {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEMPLATE = ".template.json";
  private static final String ASSETS = ".assets.json";

  private final Map<String, JsonNode> byStack = new TreeMap<>();
  private final Map<String, Path> assets = new TreeMap<>();

  /** A resource of one of the stacks. */
  record Resource(String stack, String id, JsonNode whole) {
    String type() {
      return whole.path("Type").asText();
    }

    JsonNode property(String name) {
      return whole.path("Properties").path(name);
    }

    /** What a JSON pointer leads to, from the properties on. */
    JsonNode at(String pointer) {
      return whole.path("Properties").at(pointer);
    }
  }

  private Templates() {}

  static Templates in(Path folder) {
    Templates templates = new Templates();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(TEMPLATE)) {
          templates.byStack.put(name.replace(TEMPLATE, ""), JSON.readTree(file.toFile()));
        } else if (name.endsWith(ASSETS)) {
          templates.keep(folder, JSON.readTree(file.toFile()));
        }
      }
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Path folder, JsonNode manifest) {
    for (JsonNode file : manifest.path("files")) {
      Path source = folder.resolve(file.at("/source/path").asText());
      for (JsonNode destination : file.path("destinations")) {
        assets.put(destination.path("objectKey").asText(), source);
      }
    }
  }

  /** The archive that is uploaded under this key. */
  Path asset(String key) {
    return Objects.requireNonNull(assets.get(key), key);
  }

  Stream<Resource> all() {
    return byStack.entrySet().stream()
        .flatMap(stack ->
            stack.getValue().path("Resources").properties().stream()
                .map(entry -> new Resource(stack.getKey(), entry.getKey(), entry.getValue())));
  }

  /** All resources of a type. */
  List<Resource> of(String type) {
    return all().filter(resource -> resource.type().equals(type)).toList();
  }

  /** The only resource of a type. */
  Resource one(String type) {
    List<Resource> found = of(type);
    if (found.size() != 1) {
      throw new IllegalStateException("%d of %s".formatted(found.size(), type));
    }
    return found.getFirst();
  }

  /** A resource by its logical id. */
  Resource resource(String stack, String id) {
    JsonNode template = Objects.requireNonNull(byStack.get(stack), stack);
    JsonNode whole = template.path("Resources").path(id);
    if (whole.isMissingNode()) {
      throw new IllegalStateException("%s has no %s".formatted(stack, id));
    }
    return new Resource(stack, id, whole);
  }

  /** What a stack exports under this name, with the stack. */
  Map.Entry<String, JsonNode> exported(String name) {
    for (Map.Entry<String, JsonNode> stack : byStack.entrySet()) {
      for (JsonNode output : stack.getValue().path("Outputs")) {
        if (output.at("/Export/Name").asText().equals(name)) {
          return Map.entry(stack.getKey(), output.path("Value"));
        }
      }
    }
    throw new IllegalStateException("nobody exports " + name);
  }

  /** The elements of an array or the values of an object. */
  static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
