package io.vexel.adapters.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.vexel.core.Fault;
import io.vexel.core.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Checks JSON against schemas, each of which is compiled once. */
final class Schemas {
  /** Schemas of tools come and go; those of routes are some dozens. */
  private static final int KEPT = 1000;

  private final ObjectMapper mapper;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .pathType(PathType.JSON_POINTER)
                      .errorMessageKeyword("x-says")
                      .build()));
  private final Map<Map<String, Object>, Schema> compiled = new ConcurrentHashMap<>();

  Schemas(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Passes only what meets the schema.
   *
   * @throws Refusal.Invalid with every fault
   */
  void check(JsonNode tree, Map<String, Object> schema) {
    List<Error> errors = worthTelling(compile(schema).validate(tree));
    if (errors.isEmpty()) {
      return;
    }
    List<Fault> faults =
        errors.stream()
            .map(Faults::of)
            .distinct()
            .sorted(Comparator.comparing(Fault::pointer))
            .toList();
    throw new Refusal.Invalid(
        errors.stream().allMatch(Faults::unknownField) ? "unknown-field" : "invalid",
        faults.size() == 1 ? "one thing is wrong" : faults.size() + " things are wrong",
        faults);
  }

  /** What is of the wrong type is not told, too, that it is none of the choices. */
  private static List<Error> worthTelling(List<Error> errors) {
    Set<String> ofWrongType =
        errors.stream()
            .filter(error -> error.getKeyword().equals("type"))
            .map(error -> error.getInstanceLocation().toString())
            .collect(Collectors.toSet());
    return errors.stream()
        .filter(error ->
            !error.getKeyword().equals("enum")
                || !ofWrongType.contains(error.getInstanceLocation().toString()))
        .toList();
  }

  private Schema compile(Map<String, Object> schema) {
    if (compiled.size() > KEPT) {
      compiled.clear();
    }
    return compiled.computeIfAbsent(
        schema, source -> registry.getSchema(mapper.<JsonNode>valueToTree(source)));
  }
}
