package io.vexel.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.cloud.GatewayResponses.ResponseType;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.ReportedError;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Asks the authorizer function about callers, and remembers for a while what it said.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
final class Authorization {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER = "method.request.header.";

  private final Lambda lambda;
  private final String function;
  private final String identityHeader;
  private final Duration cached;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(JsonNode answer, Instant until) {}

  /** What became of the question: who the caller is, or what to answer instead. */
  sealed interface Verdict {
    /** The caller may; this is told to the function. */
    record Allowed(Map<String, Object> caller) implements Verdict {}

    /** The caller may not, or nobody knows. */
    record Refused(ResponseType response) implements Verdict {}
  }

  /** The authorizer of a security scheme. */
  Authorization(JsonNode authorizer, String function, Lambda lambda) {
    this.lambda = lambda;
    this.function = function;
    String source = authorizer.path("identitySource").asText();
    if (!authorizer.path("type").asText().equals("request") || !source.startsWith(HEADER)) {
      throw new IllegalStateException("this is no authorizer that looks at one header");
    }
    this.identityHeader = source.substring(HEADER.length());
    this.cached = Duration.ofSeconds(authorizer.path("authorizerResultTtlInSeconds").asLong());
  }

  Verdict of(Incoming request, ProxyRequest proxied) {
    String identity = request.header(identityHeader).orElse("");
    if (identity.isEmpty()) {
      return new Verdict.Refused(ResponseType.UNAUTHORIZED);
    }
    Known answered = known.get(identity);
    if (answered != null && Instant.now().isBefore(answered.until())) {
      return verdict(answered.answer(), proxied);
    }
    return ask(identity, proxied);
  }

  /** Remembers nothing any more. */
  void forget() {
    known.clear();
  }

  private Verdict ask(String identity, ProxyRequest proxied) {
    try (Invocation invocation = lambda.invoke(function, proxied.forAuthorizer())) {
      String answer = invocation.whole(lambda.settings(function).timeout());
      if (invocation.end() != End.WHOLE) {
        return new Verdict.Refused(
            unauthorized(invocation.error())
                ? ResponseType.UNAUTHORIZED
                : ResponseType.AUTHORIZER_FAILURE);
      }
      JsonNode policy = JSON.readTree(answer);
      known.put(identity, new Known(policy, Instant.now().plus(cached)));
      return verdict(policy, proxied);
    } catch (Invocation.TimedOut e) {
      return new Verdict.Refused(ResponseType.AUTHORIZER_FAILURE);
    } catch (JsonProcessingException e) {
      return new Verdict.Refused(ResponseType.AUTHORIZER_CONFIGURATION_ERROR);
    }
  }

  /** The gateway takes exactly this word for a refusal, and any other error for a failure. */
  private static boolean unauthorized(Optional<ReportedError> error) {
    try {
      return error.isPresent()
          && JSON.readTree(error.get().body()).path("errorMessage").asText().equals("Unauthorized");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static Verdict verdict(JsonNode answer, ProxyRequest proxied) {
    JsonNode statements = answer.at("/policyDocument/Statement");
    if (!answer.path("principalId").isTextual() || !statements.isArray()) {
      return new Verdict.Refused(ResponseType.AUTHORIZER_CONFIGURATION_ERROR);
    }
    boolean allowed =
        Templates.elements(statements).anyMatch(one -> allows(one, proxied.arn()))
            && Templates.elements(statements)
                .noneMatch(one ->
                    one.path("Effect").asText().equals("Deny") && covers(one, proxied.arn()));
    return allowed
        ? new Verdict.Allowed(caller(answer))
        : new Verdict.Refused(ResponseType.ACCESS_DENIED);
  }

  private static boolean allows(JsonNode statement, String arn) {
    return statement.path("Effect").asText().equals("Allow")
        && statement.path("Action").asText().equals("execute-api:Invoke")
        && covers(statement, arn);
  }

  private static boolean covers(JsonNode statement, String arn) {
    String pattern = Pattern.quote(statement.path("Resource").asText()).replace("*", "\\E.*\\Q");
    return arn.matches(pattern);
  }

  private static Map<String, Object> caller(JsonNode answer) {
    Map<String, Object> caller = new HashMap<>();
    caller.put("principalId", answer.path("principalId").asText());
    for (Map.Entry<String, JsonNode> entry : answer.path("context").properties()) {
      caller.put(entry.getKey(), entry.getValue().asText());
    }
    return caller;
  }
}
