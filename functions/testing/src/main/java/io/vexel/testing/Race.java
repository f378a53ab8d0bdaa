package io.vexel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Lets threads, usually sixteen, do something at the same moment. */
public final class Race {
  /** Rounds of a race in everyday tests. */
  static final int SOME = 20;

  /** Rounds of a race in long tests. */
  static final int MANY = 1000;

  private static final int THREADS = 16;

  private Race() {}

  /**
   * Lets two and sixteen compete in each of many rounds.
   *
   * @param round begins a new round: gives what one competitor does, and whether it won
   */
  static void rounds(int count, Supplier<BooleanSupplier> round) {
    for (int number = 0; number < count; number++) {
      for (int threads : List.of(2, THREADS)) {
        BooleanSupplier attempt = round.get();
        assertThat(run(threads, competitor -> attempt.getAsBoolean()))
            .as("round %d of %d", number, threads)
            .containsOnlyOnce(true);
      }
    }
  }

  /**
   * Runs one attempt per thread and collects what each came to.
   *
   * @throws IllegalStateException if an attempt failed
   */
  public static <T> List<T> run(IntFunction<T> attempt) {
    return run(THREADS, attempt);
  }

  /** As {@link #run(IntFunction)}, with so many threads. */
  public static <T> List<T> run(int count, IntFunction<T> attempt) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch ready = new CountDownLatch(count);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
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
