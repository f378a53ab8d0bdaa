package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Templates beside others, the same but for what a test has changed. */
record EditedTemplates(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Begins with a copy, whose archives are those of the original. */
  static EditedTemplates of(Path original, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(original)) {
      files = list.toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(file.getFileName());
      if (file.toString().endsWith(".json")) {
        Files.copy(file, copy);
      } else if (file.toString().endsWith(".zip")) {
        Files.createLink(copy, file);
      }
    }
    return new EditedTemplates(folder);
  }

  /** Changes the properties of the only resource of a type with this text among them. */
  void edit(String stack, String type, String text, Consumer<ObjectNode> change)
      throws IOException {
    Path file = folder.resolve(stack + ".template.json");
    JsonNode template = JSON.readTree(file.toFile());
    List<JsonNode> found =
        Templates.elements(template.path("Resources"))
            .filter(resource -> resource.path("Type").asText().equals(type))
            .filter(resource -> resource.path("Properties").toString().contains(text))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError("%d of %s with %s".formatted(found.size(), type, text));
    }
    change.accept((ObjectNode) found.getFirst().path("Properties"));
    JSON.writeValue(file.toFile(), template);
  }
}
