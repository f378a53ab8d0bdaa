package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.api.Access;
import io.vexel.api.ProblemCode;
import io.vexel.api.Route;
import io.vexel.api.Transfer;
import io.vexel.infra.Templates.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway knows every route as it is, and nothing else. */
final class ApiStackTest {
  private static final Templates DEV = Synthesised.templates(Synthesised.Name.DEV);
  private static final JsonNode DOCUMENT = api().property("Body");

  @ParameterizedTest
  @EnumSource
  void a_route_leads_to_its_function(Route route) {
    JsonNode integration = method(route).path("x-amazon-apigateway-integration");
    boolean streamed = route.transfer() == Transfer.STREAMED;
    assertThat(integration.path("type").asText()).isEqualTo("aws_proxy");
    assertThat(integration.path("httpMethod").asText()).isEqualTo("POST");
    assertThat(integration.path("timeoutInMillis").asInt()).isEqualTo(streamed ? 900_000 : 29_000);
    assertThat(integration.path("responseTransferMode").asText())
        .isEqualTo(streamed ? "STREAM" : "");
    assertThat(Templates.text(integration.path("uri")))
        .isEqualTo(
            "arn:aws:apigateway:eu-central-1:lambda:path/%s/functions/%s/%s"
                .formatted(
                    streamed ? "2021-11-15" : "2015-03-31",
                    live(route.function()),
                    streamed ? "response-streaming-invocations" : "invocations"));
  }

  @ParameterizedTest
  @EnumSource
  void a_route_is_guarded_by_the_authorizer_when_it_is_for_those_signed_in(Route route) {
    boolean signedIn = route.access() == Access.USER || route.access() == Access.ADMIN;
    JsonNode security = method(route).path("security");
    assertThat(security.toString()).isEqualTo(signedIn ? "[{\"accessToken\":[]}]" : "");
  }

  @ParameterizedTest
  @EnumSource
  void a_route_declares_the_parameters_of_its_path(Route route) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : method(route).path("parameters")) {
      assertThat(parameter.path("in").asText()).isEqualTo("path");
      assertThat(parameter.path("required").asBoolean()).isTrue();
      names.add(parameter.path("name").asText());
    }
    assertThat(names).isEqualTo(route.spec().pathParameters());
  }

  @ParameterizedTest
  @EnumSource
  void the_gateway_may_call_a_routes_function_for_that_route_alone(Route route) {
    List<String> sources =
        DEV.of("AWS::Lambda::Permission").stream()
            .filter(permission -> permission.text("FunctionName").equals(live(route.function())))
            .map(permission -> permission.text("SourceArn"))
            .toList();
    assertThat(sources)
        .containsExactly(
            "arn:aws:execute-api:eu-central-1:123456789012:${%s}/dev/%s%s"
                .formatted(
                    api().id(), route.method(), route.path().replaceAll("\\{[a-z_]+}", "*")));
  }

  @Test
  void the_gateway_may_call_the_authorizer_as_one_of_its_own_authorizers() {
    Resource permission = DEV.one("AWS::Lambda::Permission", "FunctionName", live("authorize"));
    assertThat(permission.text("SourceArn"))
        .isEqualTo(
            "arn:aws:execute-api:eu-central-1:123456789012:${%s}/authorizers/*"
                .formatted(api().id()));
  }

  @Test
  void a_deployment_waits_for_what_it_may_call() {
    JsonNode waits = DEV.of("AWS::ApiGateway::Deployment").getFirst().whole().path("DependsOn");
    assertThat(Templates.elements(waits).map(JsonNode::asText))
        .containsAll(DEV.of("AWS::Lambda::Permission").stream().map(Resource::id).toList());
  }

  @Test
  void there_are_no_paths_and_methods_but_those_of_routes() {
    List<String> there = new ArrayList<>();
    DOCUMENT
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(
                    method -> there.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(there)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Route.values())
                .map(route -> route.method() + " " + route.path())
                .toList());
  }

  @Test
  void the_authorizer_is_asked_once_a_minute_for_each_token() {
    JsonNode scheme = DOCUMENT.at("/components/securitySchemes/accessToken");
    JsonNode authorizer = scheme.path("x-amazon-apigateway-authorizer");
    assertThat(scheme.path("x-amazon-apigateway-authtype").asText()).isEqualTo("custom");
    assertThat(authorizer.path("type").asText()).isEqualTo("request");
    assertThat(authorizer.path("identitySource").asText())
        .isEqualTo("method.request.header.Authorization");
    assertThat(authorizer.path("authorizerResultTtlInSeconds").asInt()).isEqualTo(60);
    assertThat(Templates.text(authorizer.path("authorizerUri")))
        .contains(live("authorize") + "/inv");
  }

  @Test
  void it_is_regional_and_takes_text_alone() {
    assertThat(api().property("EndpointConfiguration").path("Types").toString())
        .isEqualTo("[\"REGIONAL\"]");
    assertThat(api().property("BinaryMediaTypes").isMissingNode()).isTrue();
    assertThat(DOCUMENT.has("x-amazon-apigateway-binary-media-types")).isFalse();
    assertThat(DOCUMENT.path("openapi").asText()).isEqualTo("3.0.1");
  }

  @Test
  void its_stage_is_throttled_and_traced_and_its_log_holds_nothing_private() {
    Resource stage = DEV.of("AWS::ApiGateway::Stage").getFirst();
    JsonNode settings = stage.property("MethodSettings").path(0);
    assertThat(settings.path("ThrottlingRateLimit").asInt()).isEqualTo(20);
    assertThat(settings.path("ThrottlingBurstLimit").asInt()).isEqualTo(40);
    assertThat(settings.path("DataTraceEnabled").asBoolean()).isFalse();
    assertThat(stage.property("TracingEnabled").asBoolean()).isTrue();
    assertThat(stage.property("AccessLogSetting").path("Format").asText())
        .contains("$context.requestId", "$context.resourcePath", "$context.status")
        .doesNotContainIgnoringCase("header")
        .doesNotContain(
            "$context.path", "querystring", "authorizer", "identity", "$context.error.m");
  }

  @Test
  void what_it_refuses_itself_has_the_form_of_every_problem() throws JsonProcessingException {
    Map<String, ProblemCode> expected =
        Map.of(
            "UNAUTHORIZED", ProblemCode.UNAUTHENTICATED,
            "ACCESS_DENIED", ProblemCode.FORBIDDEN,
            "REQUEST_TOO_LARGE", ProblemCode.BODY_TOO_LARGE,
            "THROTTLED", ProblemCode.THROTTLED,
            "MISSING_AUTHENTICATION_TOKEN", ProblemCode.ROUTE_NOT_FOUND,
            "INVALID_SIGNATURE", ProblemCode.ROUTE_NOT_FOUND,
            "DEFAULT_4XX", ProblemCode.ROUTE_NOT_FOUND,
            "INTEGRATION_TIMEOUT", ProblemCode.UNAVAILABLE,
            "AUTHORIZER_FAILURE", ProblemCode.UNAVAILABLE,
            "DEFAULT_5XX", ProblemCode.INTERNAL);
    for (Map.Entry<String, ProblemCode> entry : expected.entrySet()) {
      JsonNode response =
          DOCUMENT.path("x-amazon-apigateway-gateway-responses").path(entry.getKey());
      JsonNode problem =
          new ObjectMapper().readTree(response.at("/responseTemplates/application~1json").asText());
      ProblemCode code = entry.getValue();
      assertThat(response.path("statusCode").asInt()).as(entry.getKey()).isEqualTo(code.status());
      assertThat(problem.path("status").asInt()).isEqualTo(code.status());
      assertThat(problem.path("code").asText()).isEqualTo(code.code());
      assertThat(problem.path("title").asText()).isEqualTo(code.title());
      assertThat(problem.path("type").asText()).isEqualTo("/docs#problem-" + code.code());
      assertThat(problem.path("requestId").asText()).isEqualTo("$context.requestId");
      assertThat(header(response, "Content-Type")).isEqualTo("'application/problem+json'");
      assertThat(header(response, "X-Request-Id")).isEqualTo("context.requestId");
      assertThat(header(response, "Retry-After").isEmpty())
          .isNotEqualTo(code == ProblemCode.THROTTLED || code == ProblemCode.UNAVAILABLE);
    }
  }

  private static String header(JsonNode response, String name) {
    return response.path("responseParameters").path("gatewayresponse.header." + name).asText();
  }

  private static Resource api() {
    return DEV.of("AWS::ApiGateway::RestApi").getFirst();
  }

  private static JsonNode method(Route route) {
    return DOCUMENT.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }

  private static String live(String function) {
    return "arn:aws:lambda:eu-central-1:123456789012:function:vexel-dev-" + function + ":live";
  }
}
