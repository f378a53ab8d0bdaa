package io.vexel.infra;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Holds what outlives deployments: the files bucket and, where asked for, the database. */
final class DataStack extends Stack {
  DataStack(Construct scope, Stage stage, StackProps properties) {
    super(scope, stage.prefix() + "-data", properties);
  }
}
