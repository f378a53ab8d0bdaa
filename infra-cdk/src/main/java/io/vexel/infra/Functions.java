package io.vexel.infra;

import io.vexel.api.Need;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.constructs.Construct;

/**
 * Makes the functions of a stack. Each stack has layer versions of its own: a version cannot change
 * while another stack imports it.
 */
final class Functions {
  /** The alias that takes all calls. */
  static final String ALIAS = "live";

  private static final int LEAST_MEMORY = 256;
  private static final int MOST_MEMORY = 10_240;

  private final Stack stack;
  private final Stage stage;
  private final Artifacts artifacts;
  private final Places places;
  private final Map<String, LayerVersion> layers = new HashMap<>();

  Functions(Stack stack, Stage stage, Artifacts artifacts) {
    this.stack = stack;
    this.stage = stage;
    this.artifacts = artifacts;
    this.places = new Places(stack, stage);
  }

  /** A function whose published versions start from a snapshot, and the alias for the newest. */
  Alias live(FunctionSpec spec) {
    Construct scope = new Construct(stack, spec.name());
    Function function =
        configured(scope, spec).snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS).build();
    Annotations.of(function)
        .acknowledgeWarning(
            "@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias is for published versions.");
    return Alias.Builder.create(scope, "Alias")
        .aliasName(ALIAS)
        .version(function.getCurrentVersion())
        .build();
  }

  /** A function that is called once in a while and so is not worth a snapshot. */
  Function plain(FunctionSpec spec) {
    return configured(new Construct(stack, spec.name()), spec).build();
  }

  private Function.Builder configured(Construct scope, FunctionSpec spec) {
    String name = places.name(spec.name());
    return Function.Builder.create(scope, "Function")
        .functionName(name)
        .description(description(spec))
        .runtime(Runtime.JAVA_25)
        .architecture(Architecture.ARM_64)
        .handler(spec.handler().entry())
        .code(Code.fromAsset(artifacts.function().toString()))
        .layers(layers(spec))
        .environment(new Variables(stage, places).of(spec))
        .memorySize(memory(spec))
        .timeout(Duration.seconds(spec.timeoutSeconds()))
        .tracing(Tracing.ACTIVE)
        .logGroup(Logs.group(scope, Logs.ofFunction(name), stage))
        .role(role(scope, name, spec).withoutPolicyUpdates());
  }

  /** With a name, since Atlas knows it as a user of the database by its name. */
  private Role role(Construct scope, String name, FunctionSpec spec) {
    Role role =
        Role.Builder.create(scope, "Role")
            .roleName(name)
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .inlinePolicies(Map.of("needs", new Permissions(stage, places).of(spec)))
            .build();
    Accepted.wildcards(role, "Resource::\\*", "X-Ray knows no resources.");
    Accepted.logStreams(role);
    return role;
  }

  private List<ILayerVersion> layers(FunctionSpec spec) {
    List<ILayerVersion> chosen = new ArrayList<>();
    chosen.add(layer("Dependencies", artifacts.dependencies()));
    if (spec.needs().contains(Need.MODELS)) {
      chosen.add(layer("Models", artifacts.models()));
    }
    if (spec.handler() == Handler.STREAMED) {
      chosen.add(layer("Streaming", artifacts.streaming()));
    }
    return chosen;
  }

  private LayerVersion layer(String id, Path archive) {
    return layers.computeIfAbsent(
        id,
        key ->
            LayerVersion.Builder.create(stack, key)
                .code(Code.fromAsset(archive.toString()))
                .compatibleRuntimes(List.of(Runtime.JAVA_25))
                .compatibleArchitectures(List.of(Architecture.ARM_64))
                .build());
  }

  private int memory(FunctionSpec spec) {
    return Math.clamp(
        (long) spec.memoryMegabytes() * stage.memoryPercent() / 100, LEAST_MEMORY, MOST_MEMORY);
  }

  /** As much as Lambda takes. Versions are published for changes alone, and this may be one. */
  private String description(FunctionSpec spec) {
    String text =
        stage.restart().isEmpty()
            ? spec.description()
            : "%s: %s".formatted(stage.restart(), spec.description());
    return text.length() <= 256 ? text : text.substring(0, 253) + "...";
  }
}
