package io.vexel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes up what a program of the front end measures and prints as JSON: an object, or a list of
 * objects that all have the same fields.
 *
 * @param command starts it
 */
record FrontEnd(List<String> command) implements Part {
  static FrontEnd browser() {
    return new FrontEnd(
        List.of(
            "sh",
            "-c",
            "export CHROMIUM=$(scripts/ensure-chromium)"
                + " && cd frontend-static && npm run --silent bench"));
  }

  static FrontEnd bundle() {
    return new FrontEnd(
        List.of("sh", "-c", "cd frontend-static && node scripts/first-load.mjs --json"));
  }

  @Override
  public Section measure() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(
          "%s ended with status %d and said: %s".formatted(command.getLast(), status, said));
    }
    return section(new ObjectMapper().readTree(said));
  }

  private static Section section(JsonNode found) {
    List<List<String>> rows = new ArrayList<>();
    if (found.isArray()) {
      found.forEach(row -> rows.add(row.valueStream().map(FrontEnd::cell).toList()));
      return new Section(
          found.path(0).propertyStream().map(Map.Entry::getKey).toList(), rows, List.of());
    }
    found.properties().forEach(field -> rows.add(List.of(field.getKey(), cell(field.getValue()))));
    return new Section(List.of("what", "measured"), rows, List.of());
  }

  private static String cell(JsonNode value) {
    if (value.isObject()) {
      List<String> inside = new ArrayList<>();
      value
          .properties()
          .forEach(field -> inside.add(field.getKey() + " " + cell(field.getValue())));
      return String.join(", ", inside);
    }
    return value.isNumber() ? Spread.number(value.asDouble()) : value.asText();
  }
}
