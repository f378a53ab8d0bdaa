package io.vexel.core.chat;

import io.vexel.core.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks a model again where that can help and cannot be noticed: a passing failure of the provider
 * before the first piece of text. If that does not help either, another model goes on instead.
 */
final class PatientModel implements Model {
  private static final Set<String> PASSING =
      Set.of("provider-throttled", "provider-error", "provider-timeout");
  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Duration firstPause;
  private Model model;
  private Optional<Supplier<Model>> fallback;

  /**
   * @param fallback opens the model that goes on when {@code model} keeps failing
   */
  PatientModel(Model model, Optional<Supplier<Model>> fallback, Duration firstPause) {
    this.model = model;
    this.fallback = fallback;
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
        if (spoken.get() || !PASSING.contains(away.code())) {
          throw away;
        }
        if (!again(away, attempt, stop)) {
          model = fallback.filter(any -> !stop.requested()).orElseThrow(() -> away).get();
          fallback = Optional.empty();
          attempt = 0;
        }
      }
    }
  }

  private boolean again(Refusal.Unavailable away, int attempt, Stop stop) {
    Duration pause = away.retryAfter().orElse(firstPause.multipliedBy(attempt));
    return attempt < ATTEMPTS && pause.compareTo(LONGEST_PAUSE) <= 0 && !stopped(pause, stop);
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
