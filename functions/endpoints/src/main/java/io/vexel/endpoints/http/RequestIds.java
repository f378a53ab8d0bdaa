package io.vexel.endpoints.http;

import io.vexel.api.Route;
import io.vexel.core.Correlation;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names requests, so that a caller's report and our log can be put side by side. */
final class RequestIds {
  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final Pattern TRACE =
      Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final Pattern X_RAY = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})\\b");

  private RequestIds() {}

  /** The caller's own id, or that of the trace it belongs to (W3C), or a new one. */
  static String of(Request request, SecureRandom random) {
    return request
        .header("X-Request-Id")
        .filter(id -> GIVEN.matcher(id).matches())
        .or(() -> trace(request))
        .orElseGet(() -> made(random));
  }

  /** What log lines and measurements of the request have in common. */
  static Correlation correlation(Request request, String id, Optional<Route> route) {
    Correlation named = Correlation.current().with(Correlation.REQUEST, id);
    Correlation routed =
        route.map(found -> named.with(Correlation.ROUTE, found.function())).orElse(named);
    return xRay(request).map(trace -> routed.with(Correlation.TRACE, trace)).orElse(routed);
  }

  /** API Gateway adds it where nobody has before. */
  private static Optional<String> xRay(Request request) {
    return request
        .header("X-Amzn-Trace-Id")
        .map(X_RAY::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private static Optional<String> trace(Request request) {
    return request
        .header("traceparent")
        .map(TRACE::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1));
  }

  private static String made(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
