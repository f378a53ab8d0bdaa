package io.vexel.testing;

import io.vexel.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets sixteen threads do something at the same moment. */
public final class Race {
  private static final int THREADS = 16;

  private Race() {}

  /**
   * Runs one attempt per thread and collects what each came to.
   *
   * @throws IllegalStateException if an attempt failed
   */
  public static <T> List<T> run(IntFunction<T> attempt) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch ready = new CountDownLatch(THREADS);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(attempt(attempt, i, ready)));
      }
      List<T> outcomes = new ArrayList<>();
      for (Future<T> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an attempt failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Which of the attempts were not refused as a conflict. */
  static List<Boolean> wins(Runnable attempt) {
    return run(number -> {
      try {
        attempt.run();
        return true;
      } catch (Refusal.Conflict lost) {
        return false;
      }
    });
  }

  private static <T> Callable<T> attempt(IntFunction<T> attempt, int number, CountDownLatch ready) {
    return () -> {
      ready.countDown();
      ready.await();
      return attempt.apply(number);
    };
  }
}
