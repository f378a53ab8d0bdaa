package io.vexel.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.api.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway answers where no function does: the same problem documents as everywhere.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Types
 *     of gateway responses</a>
 */
final class GatewayProblems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GatewayProblems() {}

  /** Responses by type, as {@code x-amazon-apigateway-gateway-responses} has them. */
  static Map<String, Object> responses() {
    Map<String, Object> responses = new TreeMap<>();
    refused(responses);
    absent(responses);
    failed(responses);
    return responses;
  }

  private static void refused(Map<String, Object> responses) {
    put(
        responses,
        response(
            ProblemCode.UNAUTHENTICATED,
            "there is no access token, or not a good one",
            Map.of(header("WWW-Authenticate"), "'Bearer'")),
        "UNAUTHORIZED");
    put(
        responses,
        response(ProblemCode.FORBIDDEN, "this is not allowed", Map.of()),
        "ACCESS_DENIED",
        "WAF_FILTERED");
    put(
        responses,
        response(ProblemCode.BODY_TOO_LARGE, "no route takes a body as large", Map.of()),
        "REQUEST_TOO_LARGE");
    put(
        responses,
        response(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "no route reads this media type", Map.of()),
        "UNSUPPORTED_MEDIA_TYPE");
    put(
        responses,
        response(ProblemCode.THROTTLED, "too many calls at once", retryAfter(1)),
        "THROTTLED",
        "QUOTA_EXCEEDED");
  }

  /**
   * A path or method that is not there counts as a call without a signature of AWS or, when it
   * carries an access token of ours, as one whose signature makes no sense. Nothing here is signed,
   * so all of them mean that there is no such route.
   */
  private static void absent(Map<String, Object> responses) {
    put(
        responses,
        response(ProblemCode.ROUTE_NOT_FOUND, "no route has this path and method", Map.of()),
        "MISSING_AUTHENTICATION_TOKEN",
        "INVALID_SIGNATURE",
        "EXPIRED_TOKEN",
        "RESOURCE_NOT_FOUND",
        "DEFAULT_4XX");
  }

  private static void failed(Map<String, Object> responses) {
    put(
        responses,
        response(ProblemCode.UNAVAILABLE, "this took too long or is away", retryAfter(5)),
        "INTEGRATION_TIMEOUT",
        "INTEGRATION_FAILURE",
        "AUTHORIZER_FAILURE");
    put(
        responses,
        response(ProblemCode.INTERNAL, "something went wrong on our side", Map.of()),
        "DEFAULT_5XX");
  }

  private static Map<String, String> retryAfter(int seconds) {
    return Map.of(header("Retry-After"), "'" + seconds + "'");
  }

  private static void put(
      Map<String, Object> responses, Map<String, Object> response, String... types) {
    for (String type : types) {
      responses.put(type, response);
    }
  }

  private static Map<String, Object> response(
      ProblemCode problem, String detail, Map<String, String> more) {
    Map<String, String> headers = new TreeMap<>(more);
    headers.put(header("Content-Type"), "'application/problem+json'");
    headers.put(header("Cache-Control"), "'no-store'");
    headers.put(header("X-Request-Id"), "context.requestId");
    Map<String, Object> response = new TreeMap<>();
    response.put("statusCode", problem.status());
    response.put("responseParameters", headers);
    response.put("responseTemplates", Map.of("application/json", document(problem, detail)));
    return response;
  }

  private static String header(String name) {
    return "gatewayresponse.header." + name;
  }

  /** The gateway fills in what begins with a dollar sign. */
  private static String document(ProblemCode problem, String detail) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("type", "/docs#problem-" + problem.code());
    document.put("title", problem.title());
    document.put("status", problem.status());
    document.put("detail", detail);
    document.put("instance", "$context.path");
    document.put("code", problem.code());
    document.put("requestId", "$context.requestId");
    document.put("errors", List.of());
    document.put("blockedBy", null);
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }
}
