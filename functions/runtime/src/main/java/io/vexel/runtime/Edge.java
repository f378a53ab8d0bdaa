package io.vexel.runtime;

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
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html">CloudFront
 *     headers</a>
 */
final class Edge {
  private static final String SECRET = "X-Vexel-Origin";
  private static final String CALLER = "CloudFront-Viewer-Address";

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
        secret.isPresent() && vouchedFor(event) ? event.headers().first(CALLER) : Optional.empty();
    return event.request(viewer.map(Edge::address).orElseGet(event::sourceAddress), origin);
  }

  private boolean vouchedFor(GatewayEvent event) {
    List<String> given = event.headers().all(SECRET);
    return given.size() == 1
        && MessageDigest.isEqual(bytes(given.getFirst()), bytes(secret.orElse("")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Without the port, which follows the last colon, and without the brackets of IPv6. */
  private static String address(String viewer) {
    int port = viewer.lastIndexOf(':');
    String host = port < 0 || viewer.endsWith("]") ? viewer : viewer.substring(0, port);
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
