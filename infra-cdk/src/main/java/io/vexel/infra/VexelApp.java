package io.vexel.infra;

import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;

/** Makes the stacks of one stage. */
public final class VexelApp {
  private VexelApp() {}

  /**
   * Writes the templates of a stage.
   *
   * @param arguments the stage, the configuration file, the folder that gets the templates
   */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: VexelApp STAGE vexel.yaml OUT");
    }
    try {
      Stage stage = StageFile.read(Path.of(arguments[1]), arguments[0]);
      App app = new App(AppProps.builder().outdir(arguments[2]).build());
      addTo(app, stage);
      app.synth();
    } catch (StageFile.Unusable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Adds every stack of the stage. */
  public static void addTo(App app, Stage stage) {
    new DataStack(app, stage, properties(stage, "Data that outlives deployments"));
    Tags.of(app).add("vexel:stage", stage.name());
  }

  /** What all stacks of the stage have in common. */
  static StackProps properties(Stage stage, String description) {
    return StackProps.builder()
        .description("Vexel " + stage.name() + ": " + description)
        .env(environment(stage, stage.region()))
        .terminationProtection(stage.retain())
        .build();
  }

  private static Environment environment(Stage stage, String region) {
    Environment.Builder environment = Environment.builder().region(region);
    stage.account().ifPresent(environment::account);
    return environment.build();
  }
}
