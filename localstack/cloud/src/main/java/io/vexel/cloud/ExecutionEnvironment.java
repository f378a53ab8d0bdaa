package io.vexel.cloud;

import io.vexel.testing.lambda.FunctionProcess;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A process of a function, which works on one invocation at a time. */
final class ExecutionEnvironment implements AutoCloseable {
  private final RuntimeApiDouble lambda;
  private final FunctionProcess process;

  private ExecutionEnvironment(RuntimeApiDouble lambda, FunctionProcess process) {
    this.lambda = lambda;
    this.process = process;
    process.whenEnded(lambda::close);
  }

  /**
   * Starts a process.
   *
   * @param snapshot whether it is primed, and goes on as if it came from a snapshot of that
   */
  static ExecutionEnvironment start(
      FunctionProcess.Code code,
      FunctionSettings settings,
      Map<String, String> surroundings,
      boolean snapshot)
      throws IOException {
    RuntimeApiDouble lambda = snapshot ? RuntimeApiDouble.snapStart() : RuntimeApiDouble.onDemand();
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.putAll(surroundings);
    environment.putAll(lambda.environment());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", settings.name());
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.megabytes()));
    ExecutionEnvironment started =
        new ExecutionEnvironment(
            lambda, FunctionProcess.start(code, settings.handler(), environment));
    if (snapshot) {
      lambda.awaitSnapshot();
      lambda.restore();
    }
    return started;
  }

  Invoked invoke(byte[] event, Duration timeout) {
    return lambda.invoke(event, timeout);
  }

  /** Waits until it could take another invocation; false if it never will. */
  boolean free(Duration patience) {
    try {
      lambda.awaitReady(patience);
      return process.alive();
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  boolean alive() {
    return process.alive();
  }

  /** What it has logged so far. */
  String log() {
    return process.output();
  }

  @Override
  public void close() {
    lambda.close();
    process.close();
  }
}
