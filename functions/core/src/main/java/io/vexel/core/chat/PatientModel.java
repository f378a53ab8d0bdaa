package io.vexel.core.chat;

import io.vexel.core.Refusal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Asks a model again where that can help and cannot be noticed: a passing failure of the provider
 * before the first piece of text.
 */
final class PatientModel implements Model {
  private static final Set<String> PASSING =
      Set.of("provider-throttled", "provider-error", "provider-timeout");
  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Model model;
  private final Duration firstPause;

  PatientModel(Model model, Duration firstPause) {
    this.model = model;
    this.firstPause = firstPause;
  }

  @Override
  public Reply answer(Request request, Consumer<String> text, Stop stop) {
    AtomicBoolean spoken = new AtomicBoolean();
    Consumer<String> heard =
        piece -> {
          spoken.set(true);
          text.accept(piece);
        };
    for (int attempt = 1; ; attempt++) {
      try {
        return model.answer(request, heard, stop);
      } catch (Refusal.Unavailable away) {
        Duration pause = away.retryAfter().orElse(firstPause.multipliedBy(attempt));
        boolean again = attempt < ATTEMPTS && !spoken.get() && PASSING.contains(away.code());
        if (!again || pause.compareTo(LONGEST_PAUSE) > 0 || stopped(pause, stop)) {
          throw away;
        }
      }
    }
  }

  /** Waits; true if the run was stopped meanwhile. */
  private static boolean stopped(Duration pause, Stop stop) {
    CountDownLatch stopping = new CountDownLatch(1);
    stop.onRequest(stopping::countDown);
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
