package io.vexel.adapters.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.core.Correlation;
import io.vexel.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class JsonLogHandlerTest {
  private final JacksonJson json = new JacksonJson();
  private final List<String> lines = new ArrayList<>();
  private final JsonLogHandler handler = new JsonLogHandler(json, lines::add);

  private static LogRecord logged(Level level, String message, Object... parameters) {
    LogRecord logged = new LogRecord(level, message);
    logged.setInstant(Samples.NOW);
    logged.setLoggerName("io.vexel.Example");
    logged.setParameters(parameters);
    return logged;
  }

  private Map<String, Object> line(LogRecord logged) {
    handler.publish(logged);
    return json.readObject(lines.getLast());
  }

  @Test
  void a_record_is_a_line_that_says_what_it_belongs_to() {
    Correlation.NONE
        .with(Correlation.REQUEST, "r1")
        .with(Correlation.ROUTE, "get-me")
        .with(Correlation.TRACE, "1-5759e988-bd862e3fe1be46a994272793")
        .run(() -> handler.publish(logged(Level.SEVERE, "run {0} failed", "r7")));
    assertThat(lines)
        .containsExactly(
            """
            {"timestamp":"2026-11-22T12:00:00.123Z","level":"ERROR","message":"run r7 failed",\
            "logger":"io.vexel.Example","requestId":"r1","route":"get-me",\
            "traceId":"1-5759e988-bd862e3fe1be46a994272793"}\
            """);
  }

  @Test
  void whatever_is_said_fits_one_line() {
    assertThat(line(logged(Level.INFO, "a\nb\r\n\"c\"\u2028" + Samples.UNICODE)))
        .containsEntry("message", "a\nb\r\n\"c\"\u2028" + Samples.UNICODE);
    assertThat(lines.getFirst()).doesNotContain("\n", "\r");
  }

  @Test
  void of_an_exception_it_says_where_it_was_and_not_what_it_said() {
    LogRecord logged = logged(Level.WARNING, "failed");
    logged.setThrown(new IllegalStateException("hunter2"));
    assertThat(line(logged))
        .extractingByKey("thrown", InstanceOfAssertFactories.STRING)
        .startsWith("java.lang.IllegalStateException at io.vexel.adapters.cloudwatch");
    assertThat(lines.getFirst()).doesNotContain("hunter2");
  }

  @Test
  void levels_have_the_names_that_cloudwatch_knows() {
    assertThat(
            List.of(Level.SEVERE, Level.WARNING, Level.INFO, Level.FINE).stream()
                .map(level -> line(logged(level, "x")).get("level")))
        .containsExactly("ERROR", "WARN", "INFO", "DEBUG");
  }

  @Test
  void a_message_without_end_is_cut() {
    assertThat(line(logged(Level.INFO, "x".repeat(100_000))))
        .extractingByKey("message", InstanceOfAssertFactories.STRING)
        .hasSize(8_001)
        .endsWith("…");
  }

  @Test
  void what_others_say_in_passing_is_left_out_and_what_ends_a_thread_is_not()
      throws InterruptedException {
    Logger root = Logger.getLogger("");
    Handler[] before = root.getHandlers();
    Level level = root.getLevel();
    Thread.UncaughtExceptionHandler uncaught = Thread.getDefaultUncaughtExceptionHandler();
    try {
      handler.install();
      Logger.getLogger("com.example").info("chatter");
      Logger.getLogger("com.example").warning("trouble");
      System.getLogger("io.vexel.Example").log(System.Logger.Level.INFO, "ours: {0}", 7);
      Thread dying =
          Thread.ofVirtual()
              .start(() -> {
                throw new IllegalStateException("hunter2");
              });
      dying.join();
    } finally {
      root.removeHandler(handler);
      for (Handler one : before) {
        root.addHandler(one);
      }
      root.setLevel(level);
      Logger.getLogger("io.vexel").setLevel(null);
      Thread.setDefaultUncaughtExceptionHandler(uncaught);
    }
    assertThat(lines.stream().map(json::readObject).map(line -> line.get("message")))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("trouble"),
            second -> assertThat(second).isEqualTo("ours: 7"),
            third ->
                assertThat(third)
                    .asString()
                    .startsWith("a thread ended: java.lang.IllegalStateException")
                    .doesNotContain("hunter2"));
  }
}
