package io.vexel.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes up the arguments of a call from what somebody wrote, as far as they are obvious. */
final class Arguments {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern OBJECT = Pattern.compile("(?s)\\{.*}");
  private static final Pattern QUOTED = Pattern.compile("[\"“„'`]([^\"”“'`]{1,500})[\"”“'`]");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private Arguments() {}

  /**
   * The arguments as JSON; empty if something required is not there.
   *
   * @param text what was written, without the name of the function
   */
  static Optional<String> of(JsonNode schema, String text) {
    var object = OBJECT.matcher(text);
    if (object.find()) {
      return Optional.of(object.group());
    }
    ObjectNode arguments = JSON.objectNode();
    for (JsonNode name : schema.path("required")) {
      Optional<JsonNode> value = value(schema.path("properties").path(name.asText()), text.strip());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments.set(name.asText(), value.get());
    }
    return Optional.of(arguments.toString());
  }

  private static Optional<JsonNode> value(JsonNode schema, String text) {
    if (!schema.path("enum").isEmpty()) {
      return Optional.of(choice(schema.path("enum"), text));
    }
    return switch (schema.path("type").asText()) {
      case "string" ->
          Optional.of(quoted(text)).filter(said -> !said.isBlank()).map(JSON::textNode);
      case "integer", "number" -> numbers(text).stream().findFirst().map(JSON::numberNode);
      case "boolean" -> Optional.of(JSON.booleanNode(!text.matches("(?i).*\\b(no|not|off)\\b.*")));
      case "array" -> list(schema.path("items"), text);
      default -> Optional.empty();
    };
  }

  private static JsonNode choice(JsonNode choices, String text) {
    for (JsonNode choice : choices) {
      if (text.contains(choice.asText())) {
        return choice;
      }
    }
    return choices.path(0);
  }

  private static String quoted(String text) {
    return QUOTED
        .matcher(text)
        .results()
        .findFirst()
        .map(match -> match.group(1))
        .orElseGet(
            () -> text.replaceFirst("^(?i)(?:for|with|about|on|in|to|of|:)\\s+", "").strip());
  }

  static List<BigDecimal> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(BigDecimal::new).toList();
  }

  private static Optional<JsonNode> list(JsonNode items, String text) {
    ArrayNode list = JSON.arrayNode();
    if (items.path("type").asText().equals("string")) {
      QUOTED.matcher(text).results().forEach(match -> list.add(match.group(1)));
    } else {
      numbers(text).forEach(list::add);
    }
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }
}
