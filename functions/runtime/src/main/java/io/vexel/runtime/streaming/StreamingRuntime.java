package io.vexel.runtime.streaming;

import io.vexel.core.Trace;
import io.vexel.endpoints.http.Reply;
import io.vexel.runtime.streaming.crac.Context;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The life of a process on Lambda: it starts, is perhaps frozen and brought back many times over,
 * and answers until it is ended.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Custom
 *     runtimes</a>
 */
public final class StreamingRuntime {
  private static final Logger LOG = System.getLogger(StreamingRuntime.class.getName());

  /** Exit code of a process that could not start, or that Lambda left. */
  static final int FAILED = 1;

  /** Exit code that AWS's client for Java has for failing hooks. */
  static final int HOOK_FAILED = 64;

  private static final int NONE = 0;

  private final RuntimeApi api;
  private final boolean snapStart;
  private final Context hooks;

  /**
   * A process in this environment.
   *
   * @throws IllegalStateException if it is none of Lambda's
   */
  public StreamingRuntime(Map<String, String> environment, Context hooks) {
    String address = environment.get("AWS_LAMBDA_RUNTIME_API");
    if (address == null) {
      throw new IllegalStateException("AWS_LAMBDA_RUNTIME_API is not set: this is not Lambda");
    }
    this.api = new RuntimeApi(address);
    this.snapStart = "snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
    this.hooks = hooks;
  }

  /**
   * Lives.
   *
   * @param start makes the function
   * @param prelude writes status and headers of a reply as JSON
   * @return the code to exit with
   */
  public int run(Supplier<StreamedFunction> start, Function<Reply, String> prelude) {
    StreamedFunction function;
    try {
      function = start.get();
    } catch (Throwable failure) {
      log("the function could not start", failure);
      report(() -> api.initFailed(Failure.START));
      return FAILED;
    }
    int code = snapStart ? freeze() : NONE;
    return code == NONE ? loop(new Loop(api, function, prelude)) : code;
  }

  /** In the order of AWS's client, with its errors and its exit code. */
  private int freeze() {
    try {
      hooks.beforeCheckpoint();
      // What is garbage now would be copied into every process that is restored.
      System.gc();
      api.awaitRestore();
    } catch (Throwable failure) {
      log("no snapshot can be taken", failure);
      report(() -> api.initFailed(Failure.CHECKPOINT));
      return HOOK_FAILED;
    }
    try {
      hooks.afterRestore();
      return NONE;
    } catch (Throwable failure) {
      log("the restored process is of no use", failure);
      report(() -> api.restoreFailed(Failure.RESTORE));
      return HOOK_FAILED;
    }
  }

  private static int loop(Loop loop) {
    try {
      loop.run();
      return NONE;
    } catch (RuntimeApi.Unexpected failure) {
      log(failure.said(), failure);
    } catch (Throwable failure) {
      log("this process cannot go on", failure);
    }
    return FAILED;
  }

  /** What cannot be reported any more is in the log, and Lambda sees the process end. */
  private static void report(Report report) {
    try {
      report.send();
    } catch (IOException e) {
      log("nobody took the report", e);
    }
  }

  private static void log(String what, Throwable failure) {
    LOG.log(Level.ERROR, "{0}: {1}", what, Trace.of(failure));
    for (Throwable one : failure.getSuppressed()) {
      LOG.log(Level.ERROR, "{0}: {1}", what, Trace.of(one));
    }
  }

  /** Tells Lambda. */
  private interface Report {
    void send() throws IOException;
  }
}
