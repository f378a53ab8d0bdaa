package io.vexel.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The archives that functions are made of.
 *
 * @param function our code, the same for every function
 * @param dependencies layer of third-party jars
 * @param models layer of the model libraries, for functions that call models
 * @param streaming layer that starts the streaming runtime
 */
public record Artifacts(Path function, Path dependencies, Path models, Path streaming) {
  /**
   * Those that were built in a checkout.
   *
   * @throws Unusable naming those that were not
   */
  public static Artifacts built(Path root) {
    Path layers = root.resolve("layers");
    Artifacts built =
        new Artifacts(
            root.resolve("functions/runtime/target/vexel-function.zip"),
            layers.resolve("dependencies/target/vexel-dependencies.zip"),
            layers.resolve("models/target/vexel-models.zip"),
            layers.resolve("streaming/target/vexel-streaming.zip"));
    List<String> missing =
        Stream.of(built.function, built.dependencies, built.models, built.streaming)
            .filter(archive -> !Files.isRegularFile(archive))
            .map(Path::toString)
            .toList();
    if (!missing.isEmpty()) {
      throw new Unusable("There is nothing to deploy yet; \"make package\" builds", missing);
    }
    return built;
  }
}
