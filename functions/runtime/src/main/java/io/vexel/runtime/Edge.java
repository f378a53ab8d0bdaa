package io.vexel.runtime;

import io.vexel.api.EdgeContract;
import io.vexel.api.Setting;
import io.vexel.endpoints.Config;
import io.vexel.endpoints.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * What stands in front of the gateway. CloudFront adds a secret to each request; where one is set,
 * requests without it are refused, and only what comes with it is believed about the caller.
 */
final class Edge {
  private final Optional<String> secret;
  private final String origin;

  Edge(Config config) {
    this.secret = config.find(Setting.VEXEL_ORIGIN_SECRET);
    this.origin = config.get(Setting.VEXEL_ISSUER);
  }

  /** Whether the request came the way it should. */
  boolean lets(GatewayEvent event) {
    return secret.isEmpty() || vouchedFor(event);
  }

  /** The request, as far as anybody is to be believed. */
  Request request(GatewayEvent event) {
    Optional<String> viewer =
        secret.isPresent() && vouchedFor(event)
            ? event.headers().first(EdgeContract.CALLER)
            : Optional.empty();
    return event.request(viewer.orElseGet(event::sourceAddress), origin);
  }

  private boolean vouchedFor(GatewayEvent event) {
    List<String> given = event.headers().all(EdgeContract.ORIGIN_SECRET);
    return given.size() == 1
        && MessageDigest.isEqual(bytes(given.getFirst()), bytes(secret.orElse("")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
