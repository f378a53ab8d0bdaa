package io.vexel.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures and writes the results into the page; {@code make bench} calls it. */
public final class Main {
  private static final Path PAGE = Path.of("docs", "performance.md");

  private Main() {}

  /**
   * Measures the parts that are named, or all.
   *
   * @param args names of sections
   */
  public static void main(String[] args) throws Exception {
    Map<String, Part> parts = parts();
    List<String> wanted = args.length == 0 ? List.copyOf(parts.keySet()) : List.of(args);
    if (!parts.keySet().containsAll(wanted)) {
      System.err.println("There is only: " + String.join(", ", parts.keySet()));
      Runtime.getRuntime().exit(1);
    }
    Page page = new Page(PAGE);
    parts.keySet().retainAll(wanted);
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      long began = System.nanoTime();
      Machine.Mood before = Machine.mood();
      System.out.printf("Measuring %s...%n", part.getKey());
      String table = part.getValue().measure().markdown();
      System.out.printf("%n%s%n(%.0f s)%n%n", table, Host.millisSince(began) / 1000);
      page.put(part.getKey(), "\n" + table + "\n" + Machine.stamp(before) + "\n\n");
    }
  }

  /** In the order in which they run: what is most easily disturbed comes first. */
  private static Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("machine", new Machine());
    parts.put("first-token", new FirstToken());
    parts.put("streams", new Streams());
    parts.put("run-log", new RunLogCost());
    parts.put("long-conversation", new LongConversation());
    parts.put("requests", new Crud());
    parts.put("start", new Starting());
    parts.put("lambda", new OnLambda());
    parts.put("grouping", new Grouping());
    parts.put("micro", new Micro());
    parts.put("bundle", FrontEnd.bundle());
    parts.put("browser", FrontEnd.browser());
    return parts;
  }
}
