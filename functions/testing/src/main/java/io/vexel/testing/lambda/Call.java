package io.vexel.testing.lambda;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a runtime can ask the Runtime API for.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
public enum Call {
  NEXT("GET", "invocation/next"),
  RESPONSE("POST", "invocation/([^/]+)/response"),
  ERROR("POST", "invocation/([^/]+)/error"),
  INIT_ERROR("POST", "init/error"),
  RESTORE_NEXT("GET", "restore/next"),
  RESTORE_ERROR("POST", "restore/error");

  private final String method;
  private final Pattern path;

  Call(String method, String path) {
    this.method = method;
    this.path = Pattern.compile("/2018-06-01/runtime/" + path);
  }

  /** Whether there is this call only where snapshots are taken. */
  boolean ofSnapshots() {
    return this == RESTORE_NEXT || this == RESTORE_ERROR;
  }

  boolean at(Wire.Head head) {
    return path.matcher(head.path()).matches();
  }

  boolean with(Wire.Head head) {
    return method.equals(head.method());
  }

  /** The id of the invocation that the call is about. */
  Optional<String> id(Wire.Head head) {
    Matcher matcher = path.matcher(head.path());
    return matcher.matches() && matcher.groupCount() == 1
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
