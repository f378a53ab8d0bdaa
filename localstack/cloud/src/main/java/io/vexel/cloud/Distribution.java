package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.cloud.Templates.Resource;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CloudFront as its distribution has it: which paths go on to the gateway, and what is added to
 * them. The site itself is not served.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html">Requests
 *     to custom origins</a>
 */
final class Distribution implements AutoCloseable {
  /** All of a viewer's request but Host, and nothing else. */
  private static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  private static final String NOT_CACHED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{resolve:ssm:([^:}]+)}}");

  /** An address of CloudFront's own, from which it asks the gateway. */
  private static final Incoming.Viewer EDGE = new Incoming.Viewer("130.176.1.2", 443);

  private final List<JsonNode> behaviors;
  private final String originId;
  private final String originPath;
  private final Map<String, String> added = new HashMap<>();
  private final Map<String, EdgeFunction> functions = new HashMap<>();
  private final RestApi api;

  /**
   * The distribution of the templates.
   *
   * @param parameters values of Systems Manager's parameters, which templates name
   */
  Distribution(Templates templates, RestApi api, UnaryOperator<String> parameters) {
    Resource distribution = templates.one("AWS::CloudFront::Distribution");
    JsonNode config = distribution.property("DistributionConfig");
    this.api = api;
    this.behaviors = Templates.elements(config.path("CacheBehaviors")).toList();
    JsonNode origin =
        Templates.elements(config.path("Origins"))
            .filter(one -> one.has("CustomOriginConfig"))
            .findFirst()
            .orElseThrow();
    this.originId = origin.path("Id").asText();
    this.originPath = origin.path("OriginPath").asText();
    for (JsonNode behavior : behaviors) {
      functions.computeIfAbsent(
          functionOf(behavior),
          id ->
              EdgeFunction.start(
                  templates.resource(distribution.stack(), id).property("FunctionCode").asText()));
    }
    for (JsonNode header : origin.path("OriginCustomHeaders")) {
      added.put(
          header.path("HeaderName").asText(),
          resolved(header.path("HeaderValue").asText(), parameters));
    }
  }

  /**
   * The function that sees requests before anything else does; each behavior of the API has one.
   */
  private static String functionOf(JsonNode behavior) {
    return Templates.elements(behavior.path("FunctionAssociations"))
        .filter(one -> one.path("EventType").asText().equals("viewer-request"))
        .map(one -> one.at("/FunctionARN/Fn::GetAtt/0").asText())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody would say who is calling"));
  }

  private static String resolved(String text, UnaryOperator<String> parameters) {
    return PARAMETER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(parameters.apply(found.group(1))));
  }

  /** Whether a path is the gateway's. */
  boolean leadsToApi(String path) {
    return apiBehavior(path).isPresent();
  }

  /** The first behavior that has a path decides. */
  private Optional<JsonNode> apiBehavior(String path) {
    return behaviors.stream()
        .filter(behavior -> covers(behavior.path("PathPattern").asText(), path))
        .findFirst()
        .filter(behavior -> behavior.path("TargetOriginId").asText().equals(originId));
  }

  private static boolean covers(String pattern, String path) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return path.matches(regex);
  }

  /** Answers somebody. */
  void answer(Incoming request, Outgoing to) throws IOException {
    Optional<JsonNode> found = apiBehavior(request.path());
    if (found.isEmpty()) {
      plain(404, "here would be the site", to);
      return;
    }
    JsonNode behavior = found.get();
    if (Templates.elements(behavior.path("AllowedMethods"))
        .noneMatch(method -> method.asText().equals(request.method()))) {
      plain(403, "CloudFront does not pass on this method", to);
      return;
    }
    require(behavior, "OriginRequestPolicyId", ALL_BUT_HOST);
    require(behavior, "CachePolicyId", NOT_CACHED);
    Map<String, List<String>> seen =
        Objects.requireNonNull(functions.get(functionOf(behavior))).headers(request);
    api.answer(request.on(originPath + request.path(), headers(request, seen), EDGE), to);
  }

  /** What this stands for, and nothing else. */
  private static void require(JsonNode behavior, String policy, String known) {
    if (!behavior.path(policy).asText().equals(known)) {
      throw new IllegalStateException(policy + " is not the one that is known here");
    }
  }

  private Map<String, List<String>> headers(Incoming request, Map<String, List<String>> seen) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(seen);
    headers.remove("Host");
    String ip = request.address().ip();
    String before = request.header("X-Forwarded-For").map(list -> list + ", ").orElse("");
    headers.put("X-Forwarded-For", List.of(before + ip));
    headers.put("Via", List.of("1.1 0123456789abcdef.cloudfront.net (CloudFront)"));
    added.forEach((name, value) -> headers.put(name, List.of(value)));
    return headers;
  }

  private static void plain(int status, String text, Outgoing to) throws IOException {
    to.whole(status, Map.of("Content-Type", List.of("text/plain")), text);
  }

  @Override
  public void close() {
    functions.values().forEach(EdgeFunction::close);
  }
}
