package io.vexel.infra;

import io.vexel.api.Setting;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Arn;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;

/**
 * Where things of a stage are, by their names. Stacks know each other's resources by name rather
 * than by export: CloudFormation changes and removes nothing that another stack imports, so a route
 * could never be taken away.
 */
final class Places {
  private final Stack stack;
  private final Stage stage;

  Places(Stack stack, Stage stage) {
    this.stack = stack;
    this.stage = stage;
  }

  /** A function's published version that takes the calls. */
  String live(String function) {
    return arn(
        "lambda",
        "function",
        name(function) + ":" + Functions.ALIAS,
        ArnFormat.COLON_RESOURCE_NAME);
  }

  String role(String function) {
    return Arn.format(
        ArnComponents.builder()
            .service("iam")
            .region("")
            .resource("role")
            .resourceName(name(function))
            .build(),
        stack);
  }

  /** The streams of a log group. */
  String logStreams(String group) {
    return arn("logs", "log-group", group + ":*", ArnFormat.COLON_RESOURCE_NAME);
  }

  String parameter(Setting setting) {
    return arn(
        "ssm",
        "parameter",
        Parameters.name(stage, setting).substring(1),
        ArnFormat.SLASH_RESOURCE_NAME);
  }

  String queue() {
    return arn("sqs", name(JobsStack.QUEUE), null, ArnFormat.NO_RESOURCE_NAME);
  }

  String queueAddress() {
    return "https://sqs.%s.%s/%s/%s"
        .formatted(
            stack.getRegion(), stack.getUrlSuffix(), stack.getAccount(), name(JobsStack.QUEUE));
  }

  /** The whole name of a function, role or queue. */
  String name(String last) {
    return stage.prefix() + "-" + last;
  }

  private String arn(String service, String resource, @Nullable String name, ArnFormat format) {
    ArnComponents.Builder parts =
        ArnComponents.builder().service(service).resource(resource).arnFormat(format);
    if (name != null) {
      parts.resourceName(name);
    }
    return Arn.format(parts.build(), stack);
  }
}
