package io.vexel.infra;

import io.vexel.api.Route;
import io.vexel.api.Task;
import io.vexel.infra.GatewayDocument.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** The gateway: one REST API whose document is made from all routes, and its authorizer. */
final class ApiStack extends Stack {
  /** No path of ours beyond its template, no query and no header: they may hold what is private. */
  private static final String ACCESS_LOG =
      """
      {"requestId":"$context.requestId","time":"$context.requestTimeEpoch",\
      "method":"$context.httpMethod","route":"$context.resourcePath","status":"$context.status",\
      "latency":"$context.responseLatency","functionLatency":"$context.integration.latency",\
      "functionStatus":"$context.integration.integrationStatus","bytes":"$context.responseLength",\
      "error":"$context.error.responseType"}\
      """;

  private final SpecRestApi api;
  private final Stage stage;

  ApiStack(
      Construct scope,
      List<FunctionSpec> specs,
      Stage stage,
      Artifacts artifacts,
      StackProps properties) {
    super(scope, stage.prefix() + "-api", properties);
    this.stage = stage;
    FunctionSpec authorizer = FunctionSpec.of(Task.AUTHORIZE);
    Construct live = new Functions(this, stage, artifacts).live(authorizer);
    Places places = new Places(this, stage);
    this.api = api(operations(specs, places), places.live(authorizer.name()));
    accept();
    permit("authorizer", places.live(authorizer.name()), executeArn("authorizers/*"))
        .getNode()
        .addDependency(live);
    for (FunctionSpec spec : specs) {
      for (Route route : spec.routes()) {
        permit(route.function(), places.live(spec.name()), executeArn(calls(route)));
      }
    }
  }

  /** Where the gateway is, without a scheme. */
  String domain() {
    return "%s.execute-api.%s.%s".formatted(api.getRestApiId(), getRegion(), getUrlSuffix());
  }

  /** What stands before every path there. */
  String path() {
    return "/" + stage.name();
  }

  private static List<Operation> operations(Collection<FunctionSpec> specs, Places places) {
    List<Operation> operations = new ArrayList<>();
    for (FunctionSpec spec : specs) {
      for (Route route : spec.routes()) {
        operations.add(Operation.of(route, places.live(spec.name())));
      }
    }
    return operations;
  }

  private SpecRestApi api(List<Operation> operations, String authorizer) {
    GatewayDocument document = new GatewayDocument(stage.prefix(), getRegion(), authorizer);
    return SpecRestApi.Builder.create(this, "Api")
        .restApiName(stage.prefix())
        .apiDefinition(ApiDefinition.fromInline(document.of(operations)))
        .endpointTypes(List.of(EndpointType.REGIONAL))
        .cloudWatchRole(true)
        .deployOptions(options())
        .build();
  }

  private void accept() {
    Accepted.finding(
        api,
        "APIG2",
        "The pipeline checks bodies and names every fault at once, which the gateway cannot.");
    Accepted.finding(api, "APIG3", "The firewall, where there is one, is at the edge.");
    Accepted.finding(
        api, "APIG6", "The gateway's own log would hold headers and bodies; it has an access log.");
    Accepted.finding(
        api, "IAM4", "AWS's own policy for letting the gateways of an account write logs.");
  }

  private StageOptions options() {
    Construct scope = new Construct(this, "Access");
    return StageOptions.builder()
        .stageName(stage.name())
        .throttlingRateLimit(stage.throttle().rate())
        .throttlingBurstLimit(stage.throttle().burst())
        .tracingEnabled(true)
        // Its log would hold headers and bodies; ours is the access log.
        .loggingLevel(MethodLoggingLevel.OFF)
        .dataTraceEnabled(false)
        .metricsEnabled(false)
        .accessLogDestination(
            new LogGroupLogDestination(
                Logs.group(scope, "/aws/apigateway/" + stage.prefix(), stage)))
        .accessLogFormat(AccessLogFormat.custom(ACCESS_LOG))
        .build();
  }

  private static String calls(Route route) {
    return "%s%s".formatted(route.method(), route.path().replaceAll("\\{\\w+}", "*"));
  }

  private String executeArn(String what) {
    String within = what.startsWith("authorizers") ? what : stage.name() + "/" + what;
    return "arn:aws:execute-api:%s:%s:%s/%s"
        .formatted(getRegion(), getAccount(), api.getRestApiId(), within);
  }

  /** Before the gateway sends calls there. */
  private CfnPermission permit(String id, String function, String source) {
    CfnPermission permission =
        CfnPermission.Builder.create(this, "Permit-" + id)
            .action("lambda:InvokeFunction")
            .functionName(function)
            .principal("apigateway.amazonaws.com")
            .sourceArn(source)
            .build();
    Objects.requireNonNull(api.getLatestDeployment()).getNode().addDependency(permission);
    return permission;
  }
}
