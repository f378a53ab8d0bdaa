package io.vexel.cloud;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the infrastructure's application write the templates of a stage of its own, as {@code make
 * synth} does, from what this build has made.
 */
public final class Synthesis {
  /** The stage's name. */
  static final String STAGE = "cloud";

  private static final List<String> BUILT =
      List.of(
          "functions/runtime/target/vexel-function.zip",
          "layers/dependencies/target/vexel-dependencies.zip",
          "layers/models/target/vexel-models.zip",
          "layers/streaming/target/vexel-streaming.zip",
          "frontend-static/caller.js",
          "frontend-static/rewrite.js",
          "frontend-static/not-found.js");

  /** The only page of its site. */
  private static final String PAGE =
      """
      <!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'self'"/>
      <title>Vexel</title>
      """;

  private final Path house;

  /** From the root of a checkout. */
  public Synthesis(Path house) {
    this.house = house.toAbsolutePath().normalize();
  }

  /**
   * Writes templates.
   *
   * @param grouping {@code route} or {@code feature}
   * @param model where models are asked
   * @param rateLimits in percent
   * @param folder empty, and left with what the application was given, too
   * @return the folder with the templates
   */
  public Path into(Path folder, String grouping, URI model, int rateLimits) throws IOException {
    Path root = folder.resolve("root");
    write(root.resolve("infra-cdk/vexel.yaml"), stage(grouping, model, rateLimits));
    write(root.resolve("frontend-static/out/404.html"), PAGE);
    for (String file : BUILT) {
      Path link = root.resolve(file);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, house.resolve(file));
    }
    Path templates = folder.resolve("cdk.out");
    run(root, templates);
    return templates;
  }

  /** What every stage may leave out is left out here, too, but for what a test needs. */
  private static String stage(String grouping, URI model, int rateLimits) {
    return """
    cloud:
      region: eu-central-1
      grouping: %s
      settings:
        ADMIN_EMAIL: admin@example.org
        OPENAI_BASE_URL: %s
        VEXEL_DEFAULT_MODEL: openai/demo
        VEXEL_PROVIDERS: openai
        VEXEL_RATE_LIMITS: %d
    """
        .formatted(grouping, model, rateLimits);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void run(Path root, Path templates) throws IOException {
    Path built = house.resolve("infra-cdk/target");
    String classPath =
        built.resolve("classes")
            + File.pathSeparator
            + Files.readString(built.resolve("runtime-class-path.txt")).strip();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, "io.vexel.infra.VexelApp"));
    command.addAll(List.of(STAGE, root.toString(), templates.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Node 20 works and complains at length.
    builder.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("there are no templates:\n" + said);
    }
  }
}
