package io.vexel.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request on its way through the gateway, written as functions get it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations</a>
 */
final class ProxyRequest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String stage;
  private final String api;
  private final Incoming request;
  private final Operation operation;
  private final Map<String, String> parameters;
  private final String id;

  ProxyRequest(
      String stage,
      String api,
      Incoming request,
      Operation operation,
      Map<String, String> parameters,
      String id) {
    this.stage = stage;
    this.api = api;
    this.request = request;
    this.operation = operation;
    this.parameters = Map.copyOf(parameters);
    this.id = id;
  }

  /** Of the method that is called, as policies name it. */
  String arn() {
    return "arn:aws:execute-api:%s:%s:%s/%s/%s%s"
        .formatted(
            Intrinsics.REGION, Intrinsics.ACCOUNT, api, stage, request.method(), request.path());
  }

  /** The event of an authorizer, which is not shown the body. */
  byte[] forAuthorizer() {
    Map<String, Object> event = event(Map.of());
    event.put("type", "REQUEST");
    event.put("methodArn", arn());
    return written(event);
  }

  /**
   * The event of the function.
   *
   * @param authorizer what the authorizer said about the caller
   */
  byte[] forFunction(Map<String, Object> authorizer) {
    Map<String, Object> event = event(authorizer);
    event.put("body", request.body().isEmpty() ? null : request.body());
    event.put("isBase64Encoded", false);
    return written(event);
  }

  private Map<String, Object> event(Map<String, Object> authorizer) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("resource", operation.path());
    event.put("path", request.path());
    event.put("httpMethod", request.method());
    event.put("headers", last(request.headers()));
    event.put("multiValueHeaders", request.headers());
    Map<String, List<String>> query = query();
    event.put("queryStringParameters", query.isEmpty() ? null : last(query));
    event.put("multiValueQueryStringParameters", query.isEmpty() ? null : query);
    event.put("pathParameters", parameters.isEmpty() ? null : parameters);
    event.put("stageVariables", null);
    event.put("requestContext", context(authorizer));
    return event;
  }

  private Map<String, Object> context(Map<String, Object> authorizer) {
    Map<String, Object> identity = new HashMap<>();
    identity.put("sourceIp", request.address().ip());
    identity.put("userAgent", request.header("User-Agent").orElse(null));
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("accountId", Intrinsics.ACCOUNT);
    context.put("apiId", api);
    context.put("stage", stage);
    context.put("resourceId", "r" + operation.path().length());
    context.put("resourcePath", operation.path());
    context.put("httpMethod", request.method());
    context.put("path", "/" + stage + request.path());
    context.put("protocol", "HTTP/1.1");
    context.put("requestId", id);
    context.put("extendedRequestId", UUID.randomUUID().toString());
    context.put("requestTimeEpoch", Instant.now().toEpochMilli());
    context.put("domainName", api + ".execute-api." + Intrinsics.REGION + ".amazonaws.com");
    context.put("identity", identity);
    if (!authorizer.isEmpty()) {
      context.put("authorizer", authorizer);
    }
    return context;
  }

  private Map<String, List<String>> query() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (!request.query().isEmpty()) {
      for (String pair : request.query().split("&", -1)) {
        String[] parts = pair.split("=", 2);
        all.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> last(Map<String, List<String>> values) {
    Map<String, String> last = new LinkedHashMap<>();
    values.forEach((name, all) -> last.put(name, all.getLast()));
    return last;
  }

  private static byte[] written(Map<String, Object> event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }
}
