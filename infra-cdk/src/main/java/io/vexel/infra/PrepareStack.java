package io.vexel.infra;

import io.vexel.api.Task;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.triggers.InvocationType;
import software.amazon.awscdk.triggers.Trigger;
import software.constructs.Construct;

/**
 * Prepares the database: with every deployment of new code, before any function that serves gets
 * it. If that fails, the deployment ends here and nothing else has changed.
 */
final class PrepareStack extends Stack {
  PrepareStack(Construct scope, Stage stage, Artifacts artifacts, StackProps properties) {
    super(scope, stage.prefix() + "-prepare", properties);
    FunctionSpec spec = FunctionSpec.of(Task.PREPARE);
    Function prepare = new Functions(this, stage, artifacts).plain(spec);
    Trigger.Builder.create(this, "Trigger")
        .handler(prepare)
        .invocationType(InvocationType.REQUEST_RESPONSE)
        .timeout(Duration.seconds(spec.timeoutSeconds()))
        .build();
  }
}
