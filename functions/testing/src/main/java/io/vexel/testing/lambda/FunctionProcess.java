package io.vexel.testing.lambda;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The process of a function, started as Lambda's managed Java runtime starts it: with the command
 * line of AWS's runtime client, or by the function's wrapper script, which is given that command
 * line.
 */
public final class FunctionProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";
  private static final String MEMORY = "AWS_LAMBDA_FUNCTION_MEMORY_SIZE";
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final Process process;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private final Thread reader;

  /**
   * What a function is made of, on this machine.
   *
   * @param function folder into which its zip was unpacked
   * @param layers folder into which its layers were unpacked
   */
  public record Code(Path function, Path layers) {}

  private FunctionProcess(ProcessBuilder builder) throws IOException {
    process = builder.redirectErrorStream(true).start();
    reader = Thread.ofVirtual().start(this::read);
  }

  /**
   * Starts a function.
   *
   * @param handler as it is set for the function
   * @param environment what the process finds there, and nothing else but PATH
   */
  public static FunctionProcess start(Code code, String handler, Map<String, String> environment)
      throws IOException {
    return start(code, handler, environment, commandLine(code, handler, environment));
  }

  /** As the other, with a command line that is not the usual one. */
  public static FunctionProcess start(
      Code code, String handler, Map<String, String> environment, List<String> commandLine)
      throws IOException {
    List<String> command = new ArrayList<>();
    String wrapper = environment.getOrDefault(WRAPPER, "");
    if (!wrapper.isEmpty()) {
      command.add(code.layers().resolve(Path.of("/opt").relativize(Path.of(wrapper))).toString());
    }
    command.addAll(commandLine);
    ProcessBuilder builder = new ProcessBuilder(command).directory(code.function().toFile());
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    builder.environment().put("_HANDLER", handler);
    builder.environment().put("LAMBDA_TASK_ROOT", code.function().toString());
    builder.environment().putAll(environment);
    return new FunctionProcess(builder);
  }

  /** The JVM that this runs on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** As it has been seen in functions that print it, without what is only there. */
  private static List<String> commandLine(
      Code code, String handler, Map<String, String> environment) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(java());
    line.add("-XX:MaxHeapSize=" + heapKilobytes(environment) + "k");
    line.add("-XX:+UseSerialGC");
    if (!"snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      line.add("-XX:+TieredCompilation");
      line.add("-XX:TieredStopAtLevel=1");
    }
    line.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    line.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    line.add("-XX:+ErrorFileToStderr");
    line.add(NativeClient.argument());
    line.add("-classpath");
    line.add(classPath(code, !environment.containsKey(WRAPPER)));
    line.add(CLIENT);
    line.add(handler);
    return line;
  }

  /** What has been seen in functions of 512 MB is 85 percent of a function's memory. */
  private static int heapKilobytes(Map<String, String> environment) {
    int megabytes = Integer.parseInt(environment.getOrDefault(MEMORY, "512"));
    return Math.ceilDiv(megabytes * 1024 * 85, 100);
  }

  /** AWS's client looks for layers in /opt, where a test has none: they are put here instead. */
  private static String classPath(Code code, boolean withLayers) throws IOException {
    List<String> jars = new ArrayList<>(runtime());
    Path layers = code.layers().resolve("java/lib");
    if (withLayers && Files.isDirectory(layers)) {
      try (Stream<Path> files = Files.list(layers)) {
        files.map(Path::toString).sorted().forEach(jars::add);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  /** The jars of AWS's runtime client, of which a test's class path has to have one. */
  private static List<String> runtime() {
    List<String> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(FunctionProcess::isOfRuntime)
            // The process works in a folder of its own.
            .map(jar -> Path.of(jar).toAbsolutePath().toString())
            .toList();
    if (jars.isEmpty()) {
      throw new IllegalStateException("AWS's runtime client is not in the class path");
    }
    return jars;
  }

  /** Whether a jar belongs to the managed runtime, so that functions bring none. */
  public static boolean isOfRuntime(String jar) {
    return jar.matches(
            ".*/aws-lambda-java-(core|runtime-interface-client|serialization)[^/]*\\.jar")
        || jar.matches(".*/utils-lite[^/]*\\.jar");
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Does something when the process has ended, in whatever way. */
  public void whenEnded(Runnable something) {
    var _ = process.onExit().thenRun(something);
  }

  /** The code that the process ends with, waiting for that. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the process goes on:\n" + output());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What the process said so far, which is what would be in its log. */
  public String output() {
    return output.stream().collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
      }
    } catch (IOException ended) {
      // A process that is ended takes its output with it.
    }
  }
}
