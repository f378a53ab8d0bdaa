package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A method of a path of the gateway, and the function behind it.
 *
 * @param path with parameters in braces
 * @param guarded whether the authorizer is asked
 * @param function its name
 * @param streamed whether the answer is passed on piece by piece
 * @param timeout for which the gateway waits
 */
record Operation(
    String method,
    String path,
    boolean guarded,
    String function,
    boolean streamed,
    Duration timeout) {

  /** The operations of an OpenAPI document. */
  static List<Operation> in(String stack, JsonNode document, Intrinsics intrinsics) {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode integration = method.getValue().path("x-amazon-apigateway-integration");
        String uri = intrinsics.text(stack, integration.path("uri"));
        all.add(
            new Operation(
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                !method.getValue().path("security").isEmpty(),
                Lambda.name(uri),
                streamed(integration.path("responseTransferMode").asText(), uri),
                Duration.ofMillis(integration.path("timeoutInMillis").asLong())));
      }
    }
    return all;
  }

  /** The one needs the other: a function that is called in one way cannot answer in the other. */
  private static boolean streamed(String mode, String uri) {
    boolean streamed = mode.equals("STREAM");
    if (streamed != uri.endsWith("/response-streaming-invocations")) {
      throw new IllegalStateException("transfer mode %s does not go with %s".formatted(mode, uri));
    }
    return streamed;
  }

  /** The parameters of a path, as they were sent; nothing if it is not this one's. */
  Optional<Map<String, String>> parameters(String sent) {
    String[] ours = path.split("/", -1);
    String[] theirs = sent.split("/", -1);
    if (ours.length != theirs.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < ours.length; i++) {
      if (ours[i].startsWith("{") && !theirs[i].isEmpty()) {
        parameters.put(ours[i].substring(1, ours[i].length() - 1), theirs[i]);
      } else if (!ours[i].equals(theirs[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
