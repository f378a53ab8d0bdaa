package io.vexel.testing.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the Runtime API answers; errors are worded as Lambda words them. */
final class Answer {
  static final Answer ACCEPTED = json(202, "{\"status\":\"OK\"}");
  static final Answer RESTORED = new Answer(200, Map.of(), new byte[0]);
  static final Answer INVALID_ID = error(400, "InvalidRequestID", "Invalid request ID");
  static final Answer INVALID_MODE =
      error(400, "InvalidFunctionResponseMode", "Invalid function response mode");
  static final Answer TRUNCATED =
      error(400, "TruncatedHTTPRequest", "HTTP request detected as truncated");
  static final Answer NOT_FOUND = new Answer(404, Map.of(), new byte[0]);
  static final Answer WRONG_METHOD = new Answer(405, Map.of(), new byte[0]);

  private final int status;
  private final Map<String, String> fields;
  private final byte[] body;

  private Answer(int status, Map<String, String> fields, byte[] body) {
    this.status = status;
    this.fields = fields;
    this.body = body;
  }

  static Answer event(Invoked invoked, String functionArn) {
    Map<String, String> fields =
        Map.of(
            "Content-Type", "application/json",
            "Lambda-Runtime-Aws-Request-Id", invoked.id(),
            "Lambda-Runtime-Deadline-Ms", Long.toString(invoked.deadline().toEpochMilli()),
            "Lambda-Runtime-Invoked-Function-Arn", functionArn,
            "Lambda-Runtime-Trace-Id", invoked.traceId());
    return new Answer(200, fields, invoked.event());
  }

  static Answer forbidden(Sandbox.State from, Call call) {
    return error(
        403,
        "InvalidStateTransition",
        "State transition from " + from + " by " + call + " failed for runtime");
  }

  static Answer fault(int status) {
    return error(status, "Fault", "as the test wanted");
  }

  private static Answer error(int status, String type, String message) {
    return json(status, "{\"errorMessage\":\"" + message + "\",\"errorType\":\"" + type + "\"}");
  }

  private static Answer json(int status, String json) {
    return new Answer(
        status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
  }

  void to(Wire wire) throws IOException {
    wire.answer(status, fields, body);
  }
}
