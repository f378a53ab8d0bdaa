package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the gateway answers where no function does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 *     responses</a>
 */
final class GatewayResponses {
  private static final String HEADER = "gatewayresponse.header.";
  private static final Pattern VARIABLE = Pattern.compile("\\$(context\\.\\w+)");

  private final JsonNode responses;
  private final String stage;

  /** Those of an OpenAPI document. */
  GatewayResponses(JsonNode document, String stage) {
    this.responses = document.path("x-amazon-apigateway-gateway-responses");
    this.stage = stage;
  }

  /**
   * The types of which the gateway knows that something was wrong, with its own status for each.
   */
  enum ResponseType {
    ACCESS_DENIED(403),
    AUTHORIZER_CONFIGURATION_ERROR(500),
    AUTHORIZER_FAILURE(500),
    API_CONFIGURATION_ERROR(500),
    INTEGRATION_FAILURE(504),
    INTEGRATION_TIMEOUT(504),
    INVALID_SIGNATURE(403),
    MISSING_AUTHENTICATION_TOKEN(403),
    REQUEST_TOO_LARGE(413),
    THROTTLED(429),
    UNAUTHORIZED(401);

    private final int status;

    ResponseType(int status) {
      this.status = status;
    }

    private String fallback() {
      return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
    }
  }

  /** Answers with the response of a type, or what stands for all that have none. */
  void send(ResponseType type, Incoming request, String id, Outgoing to) throws IOException {
    JsonNode response =
        responses.has(type.name()) ? responses.path(type.name()) : responses.path(type.fallback());
    Map<String, String> variables =
        Map.of("context.requestId", id, "context.path", "/" + stage + request.path());
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of("application/json"));
    headers.put("x-amzn-ErrorType", List.of(type.name()));
    for (Map.Entry<String, JsonNode> parameter : response.path("responseParameters").properties()) {
      if (parameter.getKey().startsWith(HEADER)) {
        headers.put(
            parameter.getKey().substring(HEADER.length()),
            List.of(value(parameter.getValue().asText(), variables)));
      }
    }
    String template = response.at("/responseTemplates/application~1json").asText();
    String body =
        VARIABLE
            .matcher(template)
            .replaceAll(
                found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    to.whole(response.path("statusCode").asInt(type.status), headers, body);
  }

  private static String value(String expression, Map<String, String> variables) {
    return expression.startsWith("'")
        ? expression.substring(1, expression.length() - 1)
        : Objects.requireNonNull(variables.get(expression), expression);
  }
}
