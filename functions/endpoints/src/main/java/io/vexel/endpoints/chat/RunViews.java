package io.vexel.endpoints.chat;

import io.vexel.api.chat.RunStatus;
import io.vexel.api.chat.RunView;
import io.vexel.api.chat.UsageView;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.Usage;
import java.time.Duration;
import java.util.Optional;

/** How runs look from outside. */
final class RunViews {
  private RunViews() {}

  static RunView of(Run run) {
    Optional<Run.End> end = run.end();
    return new RunView(
        run.id().value(),
        run.sessionId().value(),
        run.agentId().value(),
        run.agentVersion(),
        run.modelId(),
        status(run.status()),
        run.inputMessage().value(),
        run.outputMessage().value(),
        run.startedAt(),
        end.map(Run.End::at).orElse(null),
        run.cancelRequestedAt().orElse(null),
        usage(end.map(Run.End::usage).orElse(Usage.NONE)),
        end.flatMap(Run.End::firstToken).map(Duration::toMillis).orElse(null),
        end.flatMap(Run.End::error)
            .map(error -> new RunView.FailureView(error.code(), error.message()))
            .orElse(null));
  }

  static UsageView usage(Usage usage) {
    return new UsageView(usage.inputTokens(), usage.outputTokens());
  }

  static RunStatus status(Run.Status status) {
    return switch (status) {
      case RUNNING -> RunStatus.RUNNING;
      case COMPLETED -> RunStatus.COMPLETED;
      case FAILED -> RunStatus.FAILED;
      case CANCELLED -> RunStatus.CANCELLED;
      case INTERRUPTED -> RunStatus.INTERRUPTED;
    };
  }
}
