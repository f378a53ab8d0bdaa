package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.cloud.Authorization.Verdict;
import io.vexel.cloud.GatewayResponses.ResponseType;
import io.vexel.cloud.Templates.Resource;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The gateway, as its OpenAPI document has it. */
final class RestApi {
  /** What API Gateway takes at most. */
  static final int LARGEST_BODY = 10 * 1024 * 1024;

  private final String id;
  private final String stage;
  private final List<Operation> operations;
  private final Authorization authorization;
  private final GatewayResponses responses;
  private final Integration integration;

  /** The gateway of the templates, and its only stage. */
  RestApi(Templates templates, Intrinsics intrinsics, Lambda lambda) {
    Resource api = templates.one("AWS::ApiGateway::RestApi");
    JsonNode document = api.property("Body");
    this.id = api.id();
    this.stage = templates.one("AWS::ApiGateway::Stage").property("StageName").asText();
    // What is literal goes before what is a parameter.
    this.operations =
        Operation.in(api.stack(), document, intrinsics).stream()
            .sorted(Comparator.comparing(operation -> operation.path().replace('{', '~')))
            .toList();
    JsonNode schemes = document.at("/components/securitySchemes");
    JsonNode authorizer =
        schemes.properties().iterator().next().getValue().path("x-amazon-apigateway-authorizer");
    String function = Lambda.name(intrinsics.text(api.stack(), authorizer.path("authorizerUri")));
    this.authorization = new Authorization(authorizer, function, lambda);
    this.responses = new GatewayResponses(document, stage);
    this.integration = new Integration(lambda, responses);
  }

  String stage() {
    return stage;
  }

  List<Operation> operations() {
    return operations;
  }

  /** Asks about everybody anew, as after a long time without calls. */
  void cool() {
    authorization.forget();
  }

  /** An operation with the parameters of a path that leads there. */
  private record Match(Operation operation, Map<String, String> parameters) {}

  /** Answers a request to the stage. */
  void answer(Incoming sent, Outgoing to) throws IOException {
    String requestId = UUID.randomUUID().toString();
    String prefix = "/" + stage;
    if (!sent.path().startsWith(prefix + "/")) {
      responses.send(ResponseType.MISSING_AUTHENTICATION_TOKEN, sent, requestId, to);
      return;
    }
    Incoming request =
        sent.on(sent.path().substring(prefix.length()), forwarded(sent), sent.address());
    Optional<Match> match = match(request);
    if (match.isEmpty()) {
      // Who sends no signature of AWS has none; what stands in its place is taken for one.
      boolean signed = request.header("Authorization").isPresent();
      ResponseType type =
          signed ? ResponseType.INVALID_SIGNATURE : ResponseType.MISSING_AUTHENTICATION_TOKEN;
      responses.send(type, request, requestId, to);
    } else if (request.body().length() > LARGEST_BODY) {
      responses.send(ResponseType.REQUEST_TOO_LARGE, request, requestId, to);
    } else {
      answer(match.get(), request, requestId, to);
    }
  }

  private void answer(Match match, Incoming request, String requestId, Outgoing to)
      throws IOException {
    Operation operation = match.operation();
    ProxyRequest proxied =
        new ProxyRequest(stage, id, request, operation, match.parameters(), requestId);
    Verdict verdict =
        operation.guarded() ? authorization.of(request, proxied) : new Verdict.Allowed(Map.of());
    switch (verdict) {
      case Verdict.Refused(ResponseType type) -> responses.send(type, request, requestId, to);
      case Verdict.Allowed(Map<String, Object> caller) ->
          integration.answer(operation, request, proxied.forFunction(caller), requestId, to);
    }
  }

  /** A slash at the end makes no other path. */
  private Optional<Match> match(Incoming request) {
    String path = request.path().replaceFirst("(?<=.)/$", "");
    return operations.stream()
        .filter(operation -> operation.method().equals(request.method()))
        .flatMap(operation ->
            operation.parameters(path).map(found -> new Match(operation, found)).stream())
        .findFirst();
  }

  /** The gateway adds whom it got the request from. */
  private static Map<String, List<String>> forwarded(Incoming sent) {
    Map<String, List<String>> headers = sent.copyOfHeaders();
    headers.keySet().removeAll(List.of("Connection", "Transfer-Encoding", "Content-Length"));
    String before = sent.header("X-Forwarded-For").map(list -> list + ", ").orElse("");
    headers.put("X-Forwarded-For", List.of(before + sent.address().ip()));
    headers.put("X-Forwarded-Proto", List.of("https"));
    headers.put("X-Forwarded-Port", List.of("443"));
    return headers;
  }
}
