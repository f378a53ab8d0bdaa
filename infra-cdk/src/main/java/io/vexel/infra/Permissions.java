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
    statements.add(toLog(places.logStreams(Logs.ofFunction(places.name(function.name())))));
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

  static PolicyStatement toLog(String logStreams) {
    return allow(List.of(logStreams), "logs:CreateLogStream", "logs:PutLogEvents");
  }

  static PolicyStatement allow(List<String> resources, String... actions) {
    return PolicyStatement.Builder.create().resources(resources).actions(List.of(actions)).build();
  }
}
