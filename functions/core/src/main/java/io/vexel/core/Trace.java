package io.vexel.core;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says for a log where something unexpected happened: the kinds of the exceptions and the places in
 * our own code. Their messages are left out, since they may hold what a person wrote or a secret.
 */
public final class Trace {
  private static final int PLACES = 12;
  private static final int CAUSES = 5;

  private Trace() {}

  public static String of(Throwable thrown) {
    StringBuilder trace = new StringBuilder();
    @Nullable Throwable t = thrown;
    for (int depth = 0; t != null && depth < CAUSES; depth++) {
      trace.append(depth == 0 ? "" : " caused by ").append(t.getClass().getName());
      trace.append(places(t));
      t = t.getCause();
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
