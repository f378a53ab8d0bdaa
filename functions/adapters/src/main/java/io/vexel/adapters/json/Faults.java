package io.vexel.adapters.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.vexel.core.Fault;
import java.util.ArrayList;
import java.util.List;

/** Puts what the schema validator found into words. */
final class Faults {
  private Faults() {}

  static boolean unknownField(Error error) {
    return error.getKeyword().equals("additionalProperties")
        || error.getKeyword().equals("unevaluatedProperties");
  }

  static Fault of(Error error) {
    String pointer = error.getInstanceLocation().toString();
    String property = error.getProperty();
    boolean ofProperty = error.getKeyword().equals("required") || unknownField(error);
    return new Fault(
        ofProperty && property != null ? pointer + "/" + escaped(property) : pointer,
        sentence(error));
  }

  private static String escaped(String property) {
    return property.replace("~", "~0").replace("/", "~1");
  }

  private static String sentence(Error error) {
    JsonNode limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "is required";
      case "additionalProperties", "unevaluatedProperties" -> "is not a field of this";
      case "type" -> "must be " + types(limit) + ", not " + kind(error.getInstanceNode());
      case "enum" -> "must be one of " + choices(limit);
      case "const" -> "must be " + limit;
      case "minLength" ->
          limit.asInt() == 1
              ? "must not be empty"
              : "must have at least %d characters".formatted(limit.asInt());
      case "maxLength" -> "must have at most %d characters".formatted(limit.asInt());
      case "minItems" -> "must have at least %d items".formatted(limit.asInt());
      case "maxItems" -> "must have at most %d items".formatted(limit.asInt());
      case "maxProperties" -> "must have at most %d entries".formatted(limit.asInt());
      case "uniqueItems" -> "must not have an item twice";
      case "minimum" -> "must be at least " + limit;
      case "maximum" -> "must be at most " + limit;
      case "exclusiveMinimum" -> "must be more than " + limit;
      case "exclusiveMaximum" -> "must be less than " + limit;
      case "pattern", "propertyNames" -> error.getMessage();
      case "format" -> "must be a valid " + limit.asText();
      default -> "breaks the rule “" + error.getKeyword() + "”";
    };
  }

  private static String types(JsonNode types) {
    List<String> named = new ArrayList<>();
    if (types.isTextual()) {
      return article(types.asText());
    }
    types.forEach(type -> named.add(article(type.asText())));
    return String.join(" or ", named);
  }

  private static String article(String type) {
    return switch (type) {
      case "null" -> "null";
      case "object", "array", "integer" -> "an " + type;
      default -> "a " + type;
    };
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> "null";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case STRING -> "a string";
      case ARRAY -> "an array";
      default -> "an object";
    };
  }

  private static String choices(JsonNode values) {
    List<String> named = new ArrayList<>();
    values.forEach(value -> named.add(value.asText()));
    named.remove("null");
    return String.join(", ", named);
  }
}
