package io.vexel.adapters.mongo;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.vexel.core.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the driver's failures into refusals: the one place that knows them. */
final class Failures {
  private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

  private Failures() {}

  static <T extends @Nullable Object> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (MongoException e) {
      throw refusal(e);
    }
  }

  /**
   * Does {@code write}.
   *
   * @return false if a unique key was in its way
   */
  static boolean unlessDuplicate(Runnable write) {
    try {
      write.run();
      return true;
    } catch (MongoException e) {
      if (duplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private static RuntimeException refusal(MongoException e) {
    if (duplicate(e)) {
      return new Refusal.Conflict("version-conflict", "this is there already, or has just changed");
    }
    if (away(e)) {
      return away();
    }
    return new IllegalStateException("the database refused a command: code " + e.getCode(), e);
  }

  static Refusal.Unavailable away() {
    return new Refusal.Unavailable(
        "unavailable",
        "the database does not answer: nothing is known to be stored, try again shortly",
        Optional.of(TRY_AGAIN_AFTER));
  }

  private static boolean duplicate(MongoException e) {
    return e instanceof DuplicateKeyException
        || ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  private static boolean away(MongoException e) {
    return e instanceof MongoTimeoutException
        || e instanceof MongoSocketException
        || e instanceof MongoNotPrimaryException
        || e instanceof MongoNodeIsRecoveringException
        || e instanceof MongoExecutionTimeoutException
        || e instanceof MongoWriteConcernException
        || e instanceof MongoInterruptedException
        || e instanceof MongoClientException;
  }
}
