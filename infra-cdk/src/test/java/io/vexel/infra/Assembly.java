package io.vexel.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a synthesis leaves beside the templates. */
record Assembly(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Account and region of a stack, for example {@code aws://123456789012/us-east-1}. */
  String environment(String stack) {
    return json(folder.resolve("manifest.json"))
        .at("/artifacts/%s/environment".formatted(stack))
        .asText();
  }

  /** Every warning and error, with the path of the construct it is about. */
  List<String> complaints() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".metadata.json"))
          .flatMap(file -> json(file).properties().stream())
          .flatMap(about ->
              Templates.elements(about.getValue())
                  .filter(entry -> entry.path("type").asText().matches("aws:cdk:(warning|error)"))
                  .map(entry -> about.getKey() + " " + entry.path("data").asText()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all files that are to be copied to the account. */
  List<String> copied() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.startsWith("asset."))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
