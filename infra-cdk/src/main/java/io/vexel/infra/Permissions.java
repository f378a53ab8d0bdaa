package io.vexel.infra;

import io.vexel.api.Need.Permission;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What the roles of functions may do: exactly what each needs. */
final class Permissions {
  private final Stage stage;
  private final Places places;

  Permissions(Stage stage, Places places) {
    this.stage = stage;
    this.places = places;
  }

  PolicyDocument of(FunctionSpec function) {
    List<PolicyStatement> statements = new ArrayList<>();
    statements.add(
        allow(
            List.of(places.logStreams(Logs.ofFunction(places.name(function.name())))),
            "logs:CreateLogStream",
            "logs:PutLogEvents"));
    // X-Ray knows no resources.
    statements.add(allow(List.of("*"), "xray:PutTraceSegments", "xray:PutTelemetryRecords"));
    List<String> parameters = parameters(function);
    if (!parameters.isEmpty()) {
      statements.add(allow(parameters, "ssm:GetParameters"));
    }
    if (function.permissions().contains(Permission.SEND_JOBS)) {
      statements.add(allow(List.of(places.queue()), "sqs:SendMessage"));
    }
    if (function.handler() == Handler.WORK) {
      statements.add(
          allow(
              List.of(places.queue()),
              "sqs:ReceiveMessage",
              "sqs:DeleteMessage",
              "sqs:GetQueueAttributes"));
    }
    return PolicyDocument.Builder.create().statements(statements).build();
  }

  private List<String> parameters(FunctionSpec function) {
    return function.settings().stream()
        .filter(setting -> Parameters.hold(stage, setting))
        .map(places::parameter)
        .toList();
  }

  private static PolicyStatement allow(List<String> resources, String... actions) {
    return PolicyStatement.Builder.create().resources(resources).actions(List.of(actions)).build();
  }
}
