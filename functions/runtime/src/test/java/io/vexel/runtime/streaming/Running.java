package io.vexel.runtime.streaming;

import io.vexel.endpoints.http.Reply;
import io.vexel.runtime.streaming.crac.Context;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** A runtime in a thread of the test's own process. */
final class Running {
  /** What fails on purpose is not to fill the log of a build. The JDK holds loggers weakly. */
  private static final Logger QUIET = Logger.getLogger("io.vexel.runtime.streaming");

  static {
    QUIET.setUseParentHandlers(false);
  }

  private final CompletableFuture<Integer> code = new CompletableFuture<>();

  private Running(RuntimeApiDouble lambda, Supplier<StreamedFunction> start, Context hooks) {
    StreamingRuntime runtime = new StreamingRuntime(lambda.environment(), hooks);
    Thread.ofPlatform().daemon().start(() -> code.complete(runtime.run(start, Running::prelude)));
  }

  static Running on(RuntimeApiDouble lambda, StreamedFunction function) {
    return new Running(lambda, () -> function, new Context());
  }

  static Running starting(RuntimeApiDouble lambda, Supplier<StreamedFunction> start) {
    return new Running(lambda, start, new Context());
  }

  static Running on(RuntimeApiDouble lambda, StreamedFunction function, Context hooks) {
    return new Running(lambda, () -> function, hooks);
  }

  /** What a process would exit with, waiting for that. */
  int exitCode() throws InterruptedException, ExecutionException, TimeoutException {
    return code.get(30, TimeUnit.SECONDS);
  }

  static String prelude(Reply reply) {
    return "{\"statusCode\":" + reply.status() + "}";
  }

  static StreamedFunction streamed(Reply.Writer writer) {
    return invocation -> Reply.streamed("text/plain", writer);
  }

  static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
