package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.cloudwatch.EmfMetrics;
import io.vexel.adapters.cloudwatch.JsonLogHandler;
import io.vexel.adapters.json.JacksonJson;
import io.vexel.api.Metric;
import io.vexel.api.Route;
import io.vexel.core.Refusal;
import io.vexel.core.metrics.Metrics;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Pipeline;
import io.vexel.endpoints.http.Request;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for operators shows what is written, and asks for what is there. */
final class OperationsPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.+)\n```");
  private static final Pattern QUERY = Pattern.compile("```\n# .+\n(.+)\n```");
  private static final Pattern WORD = Pattern.compile("(?<![@\"\\w])[A-Za-z]\\w*");
  private static final Set<String> CHANGING = Set.of("timestamp", "runId");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  /** Words of CloudWatch Logs Insights, and a name that the queries give themselves. */
  private static final Set<String> LANGUAGE =
      Set.of(
          "filter",
          "sort",
          "stats",
          "display",
          "count",
          "pct",
          "sum",
          "ispresent",
          "as",
          "by",
          "desc",
          "failed");

  private final String page = read();
  private final JacksonJson json = new JacksonJson();
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new IllegalStateException("the page is not there", e);
    }
  }

  @Test
  void the_price_is_that_of_all_metrics() {
    int count = Metric.values().length;
    BigDecimal price = new BigDecimal("0.30").multiply(BigDecimal.valueOf(count));
    assertThat(page).contains("These are " + count + ",\nso $" + price + " a month");
  }

  @Test
  void its_examples_are_lines_as_they_are_written() {
    work();
    List<Map<String, Object>> written = lines.stream().map(json::readObject).toList();
    List<Map<String, Object>> shown =
        EXAMPLE.matcher(page).results().map(found -> json.readObject(found.group(1))).toList();
    assertThat(shown).hasSize(3);
    for (Map<String, Object> example : shown) {
      assertThat(written)
          .anySatisfy(line -> {
            assertThat(line.keySet()).containsExactlyElementsOf(example.keySet());
            assertThat(shape(line)).isEqualTo(shape(example));
          });
    }
  }

  @Test
  void a_line_about_a_request_takes_about_half_a_kilobyte() {
    work();
    assertThat(lines.getFirst().length()).isBetween(400, 650);
  }

  @Test
  void it_explains_every_field_and_none_that_is_not_there() {
    work();
    app.ports.work();
    Set<String> written = new TreeSet<>(Set.of("thrown"));
    lines.forEach(line -> written.addAll(json.readObject(line).keySet()));
    app.ports.metrics.taken().forEach(taken -> written.addAll(taken.about().keySet()));
    written.removeIf(field -> !Character.isLowerCase(field.charAt(0)));
    String fields = page.substring(page.indexOf("| field |"), page.indexOf("# Asking the logs"));
    assertThat(names(ROW.matcher(fields).results())).isEqualTo(written);
  }

  @Test
  void its_queries_ask_for_fields_that_there_are() {
    Set<String> known = names(ROW.matcher(page).results());
    Set<String> asked =
        names(
            QUERY.matcher(page).results().flatMap(query -> WORD.matcher(query.group(1)).results()));
    assertThat(asked).contains("route", "requestId", "InputTokens");
    asked.removeAll(LANGUAGE);
    assertThat(known).containsAll(asked);
  }

  private static Set<String> names(Stream<MatchResult> found) {
    return found
        .map(match -> match.group(match.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A request that is refused, one that begins a run, and one that fails. */
  private void work() {
    Headers headers =
        Headers.of("X-Request-Id", "0f8fad5bd9cb469f")
            .and("X-Amzn-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793");
    Logger logger = Logger.getLogger("io.vexel.endpoints.http");
    JsonLogHandler logs = new JsonLogHandler(json, lines::add);
    String agent = ada.createAgent();
    app.ports.watcher = new EmfMetrics(json, app.ports.clock(), "prod", lines::add);
    logger.addHandler(logs);
    try {
      TestApp.Caller caller = new TestApp.Caller(app, ada.headers().and(headers));
      caller.get("/api/v1/agents/" + "0".repeat(24));
      caller.post("/api/v1/agents/" + agent + "/stream", Map.of("message", "Hello?"));
      broken()
          .handle(
              new Request(
                  "GET",
                  "/api/v1/agents/" + agent,
                  "",
                  headers,
                  new byte[0],
                  "192.0.2.1",
                  TestApp.ORIGIN));
    } finally {
      logger.removeHandler(logs);
      app.ports.watcher = Metrics.NONE;
    }
  }

  private Pipeline broken() {
    return new Pipeline(
        EnumSet.allOf(Route.class),
        () -> {
          throw new Refusal.Unavailable("unavailable", "the database is away");
        },
        app.endpoints::rateLimits,
        app.endpoints::of,
        json,
        app.ports.random(),
        Metrics.NONE);
  }

  /** The line without what is different each time: numbers, and when and which run it was. */
  private static Object shape(Object json) {
    return switch (json) {
      case Map<?, ?> object -> {
        Map<Object, Object> shape = new TreeMap<>();
        object.forEach(
            (name, value) -> shape.put(name, CHANGING.contains(name) ? "" : shape(value)));
        yield shape;
      }
      case List<?> list -> list.stream().map(OperationsPageTest::shape).toList();
      case Number ignored -> 0;
      default -> json;
    };
  }
}
