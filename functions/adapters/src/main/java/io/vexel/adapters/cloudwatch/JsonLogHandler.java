package io.vexel.adapters.cloudwatch;

import io.vexel.core.Correlation;
import io.vexel.core.Trace;
import io.vexel.core.json.Json;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Writes each log record as one line of JSON, with what it belongs to. Of exceptions it says where
 * they were, never their messages.
 */
public final class JsonLogHandler extends Handler {
  private static final int LONGEST = 8_000;

  /** Loggers are weakly held by the JDK, and would forget their level. */
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OURS = Logger.getLogger("io.vexel");

  private final Formatter formatter = new SimpleFormatter();
  private final Json json;
  private final Consumer<String> lines;

  /**
   * A handler.
   *
   * @param lines where lines go, without their ends: the standard output of a function
   */
  public JsonLogHandler(Json json, Consumer<String> lines) {
    this.json = json;
    this.lines = lines;
  }

  /**
   * Makes this the one handler of the process: for our records from INFO, for others' from WARNING,
   * and for exceptions that end a thread.
   */
  public void install() {
    for (Handler other : ROOT.getHandlers()) {
      ROOT.removeHandler(other);
    }
    ROOT.addHandler(this);
    ROOT.setLevel(Level.WARNING);
    OURS.setLevel(Level.INFO);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> OURS.log(Level.SEVERE, "a thread ended: {0}", Trace.of(thrown)));
  }

  @Override
  public void publish(LogRecord logged) {
    if (!isLoggable(logged)) {
      return;
    }
    try {
      lines.accept(json.write(line(logged)));
    } catch (RuntimeException e) {
      reportError("a log record was lost: " + Trace.of(e), null, ErrorManager.WRITE_FAILURE);
    }
  }

  private Map<String, Object> line(LogRecord logged) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("timestamp", logged.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", level(logged.getLevel()));
    line.put("message", cut(String.valueOf(formatter.formatMessage(logged))));
    line.put("logger", String.valueOf(logged.getLoggerName()));
    if (logged.getThrown() != null) {
      line.put("thrown", Trace.of(logged.getThrown()));
    }
    Correlation.current().fields().forEach(line::putIfAbsent);
    return line;
  }

  /** As CloudWatch's consoles know them. */
  private static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARN";
    }
    return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  private static String cut(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
