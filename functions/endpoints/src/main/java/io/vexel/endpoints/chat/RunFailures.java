package io.vexel.endpoints.chat;

import io.vexel.api.ProblemCode;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Run;
import java.util.List;

/** Says of a failed run what would have been said before it began. */
final class RunFailures {
  private RunFailures() {}

  static Refusal refusal(Run.Failure failure) {
    int status = ProblemCode.of(failure.code()).map(ProblemCode::status).orElse(503);
    return switch (status) {
      case 404 -> new Refusal.NotFound(failure.code(), failure.message());
      case 409 -> new Refusal.Conflict(failure.code(), failure.message());
      case 422 -> new Refusal.Invalid(failure.code(), failure.message(), List.of());
      default -> new Refusal.Unavailable(failure.code(), failure.message());
    };
  }
}
