package io.vexel.endpoints.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows where something failed without showing what it was about. */
final class Traces {
  private static final int FRAMES = 12;

  private Traces() {}

  static String withoutMessages(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    @Nullable Throwable at = failure;
    for (int depth = 0; at != null && depth < 5; depth++) {
      trace.append(depth == 0 ? "" : " because of ").append(at.getClass().getName()).append(" at ");
      trace.append(
          Arrays.stream(at.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith("io.vexel."))
              .limit(FRAMES)
              .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
              .collect(Collectors.joining(", ")));
      at = at.getCause();
    }
    return trace.toString();
  }
}
