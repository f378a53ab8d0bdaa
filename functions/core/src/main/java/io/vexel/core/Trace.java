package io.vexel.core;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Says for a log where something unexpected happened: the kinds of the exceptions and the places in
 * our own code. Their messages are left out, since they may hold what a person wrote or a secret.
 */
public final class Trace {
  private static final int PLACES = 6;

  private Trace() {}

  public static String of(Throwable thrown) {
    StringBuilder trace = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      trace.append(trace.isEmpty() ? "" : " caused by ").append(t.getClass().getName());
      trace.append(places(t));
    }
    return trace.toString();
  }

  private static String places(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("io.vexel."))
        .limit(PLACES)
        .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" < ", " at ", ""));
  }
}
