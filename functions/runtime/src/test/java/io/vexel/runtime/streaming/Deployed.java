package io.vexel.runtime.streaming;

import io.vexel.testing.lambda.Archives;
import io.vexel.testing.lambda.FunctionProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this test runs with, laid out as Lambda has it: the built streaming layer, class files in
 * the function, jars in a layer.
 */
public final class Deployed {
  static final Path LAYER =
      Path.of("..", "..", "layers", "streaming", "target", "vexel-streaming.zip");

  /** Of the jars here, those of us and those that the test's own functions use. */
  private static final Pattern NEEDED = Pattern.compile("^(vexel|crac|jspecify)-");

  private static final Pattern OF_TESTS = Pattern.compile("^(junit|assertj|byte-buddy|mongo-java)");

  private Deployed() {}

  /** Only what the test's own functions use. */
  static FunctionProcess.Code in(Path folder) throws IOException {
    return in(folder, NEEDED.asPredicate());
  }

  /** Everything that ours use. */
  public static FunctionProcess.Code whole(Path folder) throws IOException {
    return in(folder, OF_TESTS.asPredicate().negate());
  }

  private static FunctionProcess.Code in(Path folder, Predicate<String> jar) throws IOException {
    Path function = Files.createDirectories(folder.resolve("var/task"));
    Path layers = Files.createDirectories(folder.resolve("opt"));
    Path jars = Files.createDirectories(layers.resolve("java/lib"));
    Archives.unpack(LAYER, layers);
    for (Path entry : classPath()) {
      if (Files.isDirectory(entry)) {
        copy(entry, function);
      } else if (jar.test(entry.getFileName().toString())) {
        Files.copy(entry, jars.resolve(entry.getFileName()));
      }
    }
    return new FunctionProcess.Code(function, layers);
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !FunctionProcess.isOfRuntime(entry))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
  }
}
