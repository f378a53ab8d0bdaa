package io.vexel.infra;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The functions that serve the routes of one feature. They know nothing of the gateway. */
final class FeatureStack extends Stack {
  FeatureStack(
      Construct scope,
      String feature,
      List<FunctionSpec> specs,
      Stage stage,
      Artifacts artifacts,
      StackProps properties) {
    super(scope, stage.prefix() + "-" + feature, properties);
    Functions functions = new Functions(this, stage, artifacts);
    specs.forEach(functions::live);
  }
}
