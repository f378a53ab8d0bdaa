package io.vexel.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A statement of a policy, with its actions and resources written out. */
record Statement(boolean allows, List<String> actions, List<String> resources) {
  static Stream<Statement> of(JsonNode document) {
    return Templates.elements(document.path("Statement")).map(Statement::read);
  }

  private static Statement read(JsonNode statement) {
    if (statement.has("NotAction") || statement.has("NotResource")) {
      throw new AssertionError("allows everything but something: " + statement);
    }
    return new Statement(
        statement.path("Effect").asText().equals("Allow"),
        texts(statement.path("Action")),
        texts(statement.path("Resource")));
  }

  private static List<String> texts(JsonNode node) {
    return Templates.elements(node).map(Templates::text).toList();
  }

  /** Each action with each resource it is allowed on. */
  Stream<String> lines() {
    return actions.stream()
        .flatMap(action -> resources.stream().map(resource -> action + " " + resource));
  }
}
