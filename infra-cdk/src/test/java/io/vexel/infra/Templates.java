package io.vexel.infra;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The templates of a stage, read once, with references written out as far as they are known. */
record Templates(Map<String, JsonNode> byStack) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String END = ".template.json";
  private static final Map<String, Templates> READ = new ConcurrentHashMap<>();

  /** What stands for the account in templates that leave it open. */
  static final String ACCOUNT = "123456789012";

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

    String text(String name) {
      return Templates.text(property(name));
    }
  }

  static Templates in(String folder) {
    return READ.computeIfAbsent(folder, Templates::read);
  }

  private static Templates read(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      Map<String, JsonNode> templates = new TreeMap<>();
      for (Path file : files.filter(file -> file.toString().endsWith(END)).toList()) {
        String name = file.getFileName().toString().replace(END, "");
        templates.put(name, JSON.readTree(file.toFile()));
      }
      return new Templates(templates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Resource> all() {
    return byStack.entrySet().stream()
        .flatMap(stack ->
            stack.getValue().get("Resources").properties().stream()
                .map(entry -> new Resource(stack.getKey(), entry.getKey(), entry.getValue())));
  }

  JsonNode stack(String name) {
    return Objects.requireNonNull(byStack.get(name), name);
  }

  List<Resource> of(String type) {
    return all().filter(resource -> resource.type().equals(type)).toList();
  }

  /** The only one of its type. */
  Resource one(String type) {
    List<Resource> found = of(type);
    if (found.size() != 1) {
      throw new AssertionError("%d of %s".formatted(found.size(), type));
    }
    return found.getFirst();
  }

  /** The only one of its type whose property is this. */
  Resource one(String type, String property, String value) {
    List<Resource> found =
        of(type).stream().filter(resource -> resource.text(property).equals(value)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "%d of %s with %s %s".formatted(found.size(), type, property, value));
    }
    return found.getFirst();
  }

  /** The resource of the same stack that a property refers to. */
  Resource referred(Resource from, JsonNode reference) {
    String id =
        reference.has("Ref")
            ? reference.get("Ref").asText()
            : reference.at("/Fn::GetAtt/0").asText();
    return new Resource(from.stack(), id, stack(from.stack()).at("/Resources/" + id));
  }

  /** A text with its references written out: accounts as above, resources by their logical id. */
  static String text(JsonNode node) {
    if (node.has("Fn::Join")) {
      String between = node.at("/Fn::Join/0").asText();
      return elements(node.at("/Fn::Join/1"))
          .map(Templates::text)
          .collect(Collectors.joining(between));
    }
    if (node.has("Fn::GetAtt")) {
      return "${" + node.at("/Fn::GetAtt/0").asText() + "}";
    }
    return switch (node.path("Ref").asText()) {
      case "" -> node.asText();
      case "AWS::AccountId" -> ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> "${" + node.get("Ref").asText() + "}";
    };
  }

  /** The elements of an array; of anything else, itself. */
  static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
        : Stream.of(node).filter(alone -> !alone.isMissingNode());
  }
}
