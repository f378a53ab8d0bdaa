package io.vexel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where was measured, and what. */
final class Machine implements Part {
  private static final Path LIBRARIES = Path.of("localstack", "embedded", "target", "lib");
  private static final List<String> ENGINES =
      List.of("mongo-java-server-1", "h2-", "mongodb-driver-sync-", "langchain4j-open-ai-");

  @Override
  public Section measure() throws Exception {
    Runtime runtime = Runtime.getRuntime();
    return new Section(
        List.of("", ""),
        List.of(
            List.of("processor", "%d x %s".formatted(runtime.availableProcessors(), processor())),
            List.of("memory", memory() + " GB"),
            List.of(
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version")),
            List.of(
                "JDK", System.getProperty("java.vendor.version") + " (" + Runtime.version() + ")"),
            List.of("engine", engines())),
        List.of());
  }

  private static String processor() throws IOException {
    Path known = Path.of("/proc/cpuinfo");
    if (!Files.exists(known)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(known).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static long memory() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize()
        >> 30;
  }

  /**
   * How busy it is.
   *
   * @param load how many wanted a processor in the last minute; more than there are, and all wait
   */
  record Mood(double load, Optional<Processors> processors) {}

  static Mood mood() throws IOException {
    return new Mood(
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Processors.now());
  }

  private static String engines() throws IOException {
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".jar", ""))
          .filter(name -> ENGINES.stream().anyMatch(name::startsWith))
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  /** The line under each table. */
  static String stamp(Mood before) throws Exception {
    boolean changed =
        !git("status", "--porcelain", "--untracked-files=no", ":!docs/performance.md").isEmpty();
    Mood after = mood();
    String stolen =
        before
            .processors()
            .flatMap(earlier -> after.processors().map(now -> now.stolenPercent(earlier)))
            .map("; %d %% of the processors' time went to other virtual machines"::formatted)
            .orElse("");
    return "_Measured on %s at commit %s%s; load average before it began: %.1f%s._"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            git("rev-parse", "--short", "HEAD"),
            changed ? ", with changes not committed" : "",
            before.load(),
            stolen);
  }

  private static String git(String... words) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
    Process git = new ProcessBuilder(command).start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
