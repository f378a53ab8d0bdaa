package io.vexel.infra;

import io.vexel.api.Route;
import io.vexel.api.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;

/** Makes the stacks of one stage. */
public final class VexelApp {
  /** What new CDK applications are advised to switch on, of what concerns this one. */
  private static final Map<String, Object> FLAGS =
      Map.ofEntries(
          Map.entry("@aws-cdk/core:enablePartitionLiterals", true),
          Map.entry("@aws-cdk/core:target-partitions", List.of("aws")),
          Map.entry("@aws-cdk/core:validateAgainstDefaultRules", true),
          Map.entry("@aws-cdk/core:explicitStackTags", true),
          Map.entry("@aws-cdk/core:defaultCrossStackReferences", "strong"),
          Map.entry("@aws-cdk/aws-iam:minimizePolicies", true),
          Map.entry("@aws-cdk/aws-lambda:recognizeLayerVersion", true),
          Map.entry("@aws-cdk/aws-events:eventsTargetQueueSameAccount", true),
          Map.entry("@aws-cdk/aws-events:requireEventBusPolicySid", true),
          Map.entry("@aws-cdk/aws-s3:publicAccessBlockedByDefault", true),
          Map.entry("@aws-cdk/aws-cloudfront:defaultFunctionRuntimeV2_0", true));

  /** A dashboard's are so new that not everybody who checks templates knows of them. */
  private static final TagProps TAGGED =
      TagProps.builder().excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard")).build();

  private VexelApp() {}

  /**
   * Writes the templates of a stage.
   *
   * @param arguments the stage, the root of the checkout, the folder that gets the templates
   */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: VexelApp STAGE ROOT OUT");
    }
    Path root = Path.of(arguments[1]);
    try {
      Stage stage = StageFile.read(root.resolve("infra-cdk/vexel.yaml"), arguments[0]);
      Artifacts artifacts = Artifacts.built(root);
      Path frontend = root.resolve("frontend-static");
      Site site = Site.read(frontend.resolve("out"), frontend);
      App app = app(Optional.of(arguments[2]));
      addTo(app, stage, artifacts, site);
      app.synth();
    } catch (Unusable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** An empty application that writes to a folder, or to a temporary one. */
  static App app(Optional<String> folder) {
    AppProps.Builder properties =
        AppProps.builder()
            .context(FLAGS)
            .analyticsReporting(false)
            .stackTraces(false)
            .treeMetadata(false);
    folder.ifPresent(properties::outdir);
    return new App(properties.build());
  }

  /**
   * Adds every stack of the stage, in the order of their deployment: the database is prepared
   * before any function serves, and all functions serve before the gateway sends them anything new.
   */
  static void addTo(App app, Stage stage, Artifacts artifacts, Site site) {
    List<FunctionSpec> serving = FunctionSpec.serving(EnumSet.allOf(Route.class), stage.grouping());
    Stack data =
        new DataStack(
            app, stage, all(serving), properties(stage, "data that outlives deployments"));
    Stack prepare =
        new PrepareStack(app, stage, artifacts, properties(stage, "what runs before a deployment"));
    Stack jobs = new JobsStack(app, stage, artifacts, properties(stage, "work in the background"));
    ApiStack api =
        new ApiStack(app, serving, stage, artifacts, properties(stage, "gateway and authorizer"));
    prepare.addStackDependency(data);
    jobs.addStackDependency(prepare);
    features(app, stage, artifacts, serving)
        .forEach(feature -> {
          feature.addStackDependency(jobs);
          api.addStackDependency(feature);
        });
    addEdge(app, stage, new ApiOrigin(api.domain(), api.path()), site);
    new OperationsStack(app, stage, properties(stage, "alarms and dashboard"));
    stage
        .mail()
        .ifPresent(domain ->
            new MailStack(app, stage, domain, properties(stage, "a domain to send mail from")));
    Tags.of(app).add("vexel:stage", stage.name(), TAGGED);
  }

  /** Adds what people's requests meet first. */
  static void addEdge(App app, Stage stage, ApiOrigin api, Site site) {
    Optional<FirewallStack> firewall =
        stage
            .firewall()
            .map(limits ->
                new FirewallStack(
                    app,
                    stage,
                    limits,
                    properties(stage, FirewallStack.REGION, "what the edge turns away")));
    new WebStack(
        app,
        stage,
        site,
        api,
        firewall.map(FirewallStack::arn),
        properties(stage, "the site and the edge"));
  }

  private static List<Stack> features(
      App app, Stage stage, Artifacts artifacts, List<FunctionSpec> serving) {
    Map<String, List<FunctionSpec>> features =
        serving.stream()
            .collect(
                Collectors.groupingBy(
                    FunctionSpec::feature, LinkedHashMap::new, Collectors.toList()));
    List<Stack> stacks = new ArrayList<>();
    features.forEach((feature, specs) ->
        stacks.add(
            new FeatureStack(app, feature, specs, stage, artifacts, properties(stage, feature))));
    return stacks;
  }

  /** The functions of routes and tasks. */
  static List<FunctionSpec> all(List<FunctionSpec> serving) {
    List<FunctionSpec> all = new ArrayList<>(serving);
    for (Task task : Task.values()) {
      all.add(FunctionSpec.of(task));
    }
    return all;
  }

  /** What all stacks of the stage have in common. */
  static StackProps properties(Stage stage, String description) {
    return properties(stage, stage.region(), description);
  }

  private static StackProps properties(Stage stage, String region, String description) {
    return StackProps.builder()
        .description("Vexel " + stage.name() + ": " + description)
        .env(environment(stage, region))
        .crossRegionReferences(stage.firewall().isPresent())
        .terminationProtection(stage.retain())
        .build();
  }

  private static Environment environment(Stage stage, String region) {
    Environment.Builder environment = Environment.builder().region(region);
    stage.account().ifPresent(environment::account);
    return environment.build();
  }
}
