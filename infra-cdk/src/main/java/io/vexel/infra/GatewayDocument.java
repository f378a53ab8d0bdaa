package io.vexel.infra;

import io.vexel.api.Access;
import io.vexel.api.Route;
import io.vexel.api.Transfer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The OpenAPI 3.0.1 document that the gateway is made from: paths, methods, who may call, and which
 * function answers, in one piece or in a stream. Its keys are in order, since the gateway is
 * deployed anew when the text is another.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">API
 *     Gateway's extensions of OpenAPI</a>
 */
final class GatewayDocument {
  /** Seconds for which the authorizer's word about a token holds. */
  static final int AUTHORIZER_CACHE = 60;

  private static final String SCHEME = "accessToken";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final String title;
  private final String region;
  private final String authorizer;

  /**
   * Begins a document.
   *
   * @param authorizer ARN of the authorizer function
   */
  GatewayDocument(String title, String region, String authorizer) {
    this.title = title;
    this.region = region;
    this.authorizer = authorizer;
  }

  /**
   * What the gateway has to know of one route.
   *
   * @param function ARN of the function that serves it
   */
  record Operation(
      String method,
      String path,
      Access access,
      Transfer transfer,
      int timeoutSeconds,
      String function) {
    static Operation of(Route route, String function) {
      return new Operation(
          route.method(),
          route.path(),
          route.access(),
          route.transfer(),
          route.spec().timeoutSeconds(),
          function);
    }

    /** Whether the gateway asks the authorizer first; the pipeline checks everybody itself. */
    boolean guarded() {
      return (access == Access.USER || access == Access.ADMIN) && path.startsWith("/api/v1/");
    }
  }

  Map<String, Object> of(Collection<Operation> operations) {
    Map<String, Object> paths = new TreeMap<>();
    for (Operation operation : operations) {
      @SuppressWarnings("unchecked")
      Map<String, Object> methods =
          (Map<String, Object>) paths.computeIfAbsent(operation.path(), path -> new TreeMap<>());
      methods.put(operation.method().toLowerCase(Locale.ROOT), method(operation));
    }
    Map<String, Object> document = new TreeMap<>();
    document.put("openapi", "3.0.1");
    document.put("info", new TreeMap<>(Map.of("title", title, "version", "1")));
    document.put("paths", paths);
    document.put("components", Map.of("securitySchemes", Map.of(SCHEME, scheme())));
    document.put("x-amazon-apigateway-gateway-responses", GatewayProblems.responses());
    return document;
  }

  private Map<String, Object> method(Operation operation) {
    Map<String, Object> method = new TreeMap<>();
    method.put("responses", Map.of("default", Map.of("description", "What the function answers")));
    List<Map<String, Object>> parameters = parameters(operation.path());
    if (!parameters.isEmpty()) {
      method.put("parameters", parameters);
    }
    if (operation.guarded()) {
      method.put("security", List.of(Map.of(SCHEME, List.of())));
    }
    method.put("x-amazon-apigateway-integration", integration(operation));
    return method;
  }

  private static List<Map<String, Object>> parameters(String path) {
    return PARAMETER
        .matcher(path)
        .results()
        .map((MatchResult found) -> parameter(found.group(1)))
        .toList();
  }

  private static Map<String, Object> parameter(String name) {
    Map<String, Object> parameter = new TreeMap<>();
    parameter.put("name", name);
    parameter.put("in", "path");
    parameter.put("required", true);
    parameter.put("schema", Map.of("type", "string"));
    return parameter;
  }

  private Map<String, Object> integration(Operation operation) {
    Map<String, Object> integration = new TreeMap<>();
    integration.put("type", "aws_proxy");
    integration.put("httpMethod", "POST");
    integration.put("passthroughBehavior", "when_no_match");
    integration.put("timeoutInMillis", operation.timeoutSeconds() * 1000);
    integration.put("uri", uri(operation.transfer(), operation.function()));
    if (operation.transfer() == Transfer.STREAMED) {
      integration.put("responseTransferMode", "STREAM");
    }
    return integration;
  }

  private Map<String, Object> scheme() {
    Map<String, Object> asked = new TreeMap<>();
    asked.put("type", "request");
    asked.put("identitySource", "method.request.header.Authorization");
    asked.put("authorizerResultTtlInSeconds", AUTHORIZER_CACHE);
    asked.put("authorizerUri", uri(Transfer.BUFFERED, authorizer));
    Map<String, Object> scheme = new TreeMap<>();
    scheme.put("type", "apiKey");
    scheme.put("name", "Authorization");
    scheme.put("in", "header");
    scheme.put("x-amazon-apigateway-authtype", "custom");
    scheme.put("x-amazon-apigateway-authorizer", asked);
    return scheme;
  }

  private String uri(Transfer transfer, String function) {
    String format =
        switch (transfer) {
          case BUFFERED -> "arn:aws:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations";
          case STREAMED ->
              "arn:aws:apigateway:%s:lambda:path/2021-11-15/functions/%s/response-streaming-invocations";
        };
    return format.formatted(region, function);
  }
}
