package io.vexel.infra;

import io.vexel.api.Task;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.customresources.Provider;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/**
 * Prepares the database: with every deployment of new code, before any function that serves gets
 * it. If that fails, the deployment ends here and nothing else has changed.
 */
final class PrepareStack extends Stack {
  PrepareStack(Construct scope, Stage stage, Artifacts artifacts, StackProps properties) {
    super(scope, stage.prefix() + "-prepare", properties);
    Function prepare = new Functions(this, stage, artifacts).plain(FunctionSpec.of(Task.PREPARE));
    CustomResource.Builder.create(this, "Database")
        .serviceToken(caller(prepare, stage).getServiceToken())
        .resourceType("Custom::PreparedDatabase")
        // A new version of the function is a change of this, and so a reason to call it.
        .properties(Map.of("Version", prepare.getCurrentVersion().getVersion()))
        .build();
  }

  /** Calls the function for CloudFormation and tells it how that went. */
  private Provider caller(Function prepare, Stage stage) {
    Places places = new Places(this, stage);
    String name = places.name("prepare-caller");
    String logs = Logs.ofFunction(name);
    return Provider.Builder.create(this, "Caller")
        .providerFunctionName(name)
        .onEventHandler(prepare)
        .logGroup(Logs.group(new Construct(this, "caller"), logs, stage))
        .frameworkOnEventRole(role(prepare, places.logStreams(logs)))
        .build();
  }

  private IRole role(Function prepare, String logStreams) {
    PolicyDocument needs =
        PolicyDocument.Builder.create()
            .statements(
                List.of(
                    Permissions.toLog(logStreams),
                    Permissions.allow(
                        List.of(prepare.getFunctionArn()),
                        "lambda:InvokeFunction",
                        "lambda:GetFunction")))
            .build();
    Role role =
        Role.Builder.create(this, "CallerRole")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .inlinePolicies(Map.of("needs", needs))
            .build();
    Accepted.logStreams(role);
    return role.withoutPolicyUpdates();
  }
}
