package io.vexel.cloud;

import io.vexel.testing.lambda.Archives;
import io.vexel.testing.lambda.FunctionProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The functions of the templates. A process is started for the first call of a function, and
 * another for each call that finds all of them at work.
 */
final class Lambda implements AutoCloseable {
  private static final Pattern ARN =
      Pattern.compile("arn:aws:lambda:[^:]*:\\d{12}:function:([^:/]+)(?::([^:/]+))?");

  private final Map<String, FunctionSettings> functions;
  private final Map<String, String> surroundings;
  private final boolean snapshots;
  private final Path folder;
  private final Map<List<Path>, FunctionProcess.Code> unpacked = new HashMap<>();
  private final Map<String, Deque<ExecutionEnvironment>> idle = new ConcurrentHashMap<>();
  private final Map<String, Queue<ExecutionEnvironment>> started = new ConcurrentHashMap<>();

  /**
   * Functions of which none is started yet.
   *
   * @param surroundings what else their processes find in their environments
   * @param snapshots whether functions that have snapshots are primed as for one
   * @param folder for unpacked archives
   */
  Lambda(
      Map<String, FunctionSettings> functions,
      Map<String, String> surroundings,
      boolean snapshots,
      Path folder) {
    this.functions = Map.copyOf(functions);
    this.surroundings = Map.copyOf(surroundings);
    this.snapshots = snapshots;
    this.folder = folder;
  }

  /** The name in the ARN of a function, version or alias. */
  static String name(String arn) {
    Matcher matcher = ARN.matcher(arn);
    if (!matcher.find()) {
      throw new IllegalArgumentException(arn + " names no function");
    }
    return matcher.group(1);
  }

  /** Calls a function. */
  Invocation invoke(String name, byte[] event) {
    FunctionSettings settings = settings(name);
    Deque<ExecutionEnvironment> free =
        idle.computeIfAbsent(name, same -> new ConcurrentLinkedDeque<>());
    ExecutionEnvironment environment = free.poll();
    while (environment != null && !environment.alive()) {
      environment = free.poll();
    }
    ExecutionEnvironment taken = environment == null ? start(settings) : environment;
    return new Invocation(taken.invoke(event, settings.timeout()), taken, free::push);
  }

  Set<String> names() {
    return functions.keySet();
  }

  FunctionSettings settings(String name) {
    FunctionSettings settings = functions.get(name);
    if (settings == null) {
      throw new IllegalStateException("there is no function " + name);
    }
    return settings;
  }

  private ExecutionEnvironment start(FunctionSettings settings) {
    try {
      ExecutionEnvironment environment =
          ExecutionEnvironment.start(
              code(settings), settings, surroundings, snapshots && settings.snapshots());
      started
          .computeIfAbsent(settings.name(), same -> new ConcurrentLinkedQueue<>())
          .add(environment);
      return environment;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Functions of the same archives share the folders; nobody writes there. */
  private synchronized FunctionProcess.Code code(FunctionSettings settings) throws IOException {
    List<Path> archives = new ArrayList<>(settings.layers());
    archives.addFirst(settings.code());
    FunctionProcess.Code known = unpacked.get(archives);
    if (known == null) {
      Path here = Files.createTempDirectory(folder, "function");
      known =
          new FunctionProcess.Code(
              Files.createDirectories(here.resolve("var/task")),
              Files.createDirectories(here.resolve("opt")));
      Archives.unpack(settings.code(), known.function());
      for (Path layer : settings.layers()) {
        Archives.unpack(layer, known.layers());
      }
      unpacked.put(archives, known);
    }
    return known;
  }

  /** How many processes were started, by function. */
  Map<String, Integer> environments() {
    return started.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size()));
  }

  /** What a function has logged. */
  String log(String name) {
    return started.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
        .map(ExecutionEnvironment::log)
        .collect(Collectors.joining("\n"));
  }

  /** Ends all processes, as after a long time without calls. */
  void cool() {
    started.values().forEach(environments -> environments.forEach(ExecutionEnvironment::close));
    started.clear();
    idle.clear();
  }

  @Override
  public void close() {
    cool();
  }
}
