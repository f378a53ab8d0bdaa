package io.vexel.runtime.streaming;

import io.vexel.core.Trace;
import io.vexel.endpoints.http.Reply;
import io.vexel.runtime.Telemetry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/** Takes one invocation after the other, and answers it. */
final class Loop {
  private static final Logger LOG = System.getLogger(Loop.class.getName());

  /** Where AWS's X-Ray library looks for the trace that work belongs to. */
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final RuntimeApi api;
  private final StreamedFunction function;
  private final Function<Reply, String> prelude;

  /**
   * A loop around a function.
   *
   * @param prelude writes status and headers of a reply as JSON
   */
  Loop(RuntimeApi api, StreamedFunction function, Function<Reply, String> prelude) {
    this.api = api;
    this.function = function;
    this.prelude = prelude;
  }

  /**
   * Answers for as long as Lambda asks.
   *
   * @throws IOException if Lambda is out of reach or broken, so that this process is of no use
   */
  void run() throws IOException {
    while (true) {
      Invocation invocation = api.next();
      invocation
          .traceId()
          .ifPresentOrElse(
              trace -> System.setProperty(TRACE, trace), () -> System.clearProperty(TRACE));
      Telemetry.invocation(invocation.requestId())
          .call(() -> {
            serve(invocation);
            return invocation;
          });
      // A function that was interrupted leaves that to nobody else.
      Thread.interrupted();
    }
  }

  private void serve(Invocation invocation) throws IOException {
    try (StreamedResponse response = api.response(invocation.requestId())) {
      try {
        Reply reply = function.answer(invocation);
        response.prelude(prelude.apply(reply));
        write(reply.body(), response);
        response.end();
      } catch (RuntimeApi.Unexpected refused) {
        tolerate(refused);
      } catch (Throwable failure) {
        failed(invocation, response, failure);
      }
    }
  }

  private static void write(Reply.Body body, OutputStream out) throws IOException {
    switch (body) {
      case Reply.Body.Whole whole -> out.write(whole.bytes());
      case Reply.Body.Written(Reply.Writer writer) -> writer.write(out);
    }
  }

  private void failed(Invocation invocation, StreamedResponse response, Throwable failure)
      throws IOException {
    String id = invocation.requestId();
    boolean unread = response.begun() && response.lost();
    if (unread && failure instanceof IOException) {
      LOG.log(Level.INFO, "nobody reads the answer to invocation {0} any more", id);
    } else {
      LOG.log(Level.ERROR, "invocation {0} failed: {1}", id, Trace.of(failure));
    }
    if (!unread) {
      report(id, response);
    }
    if (failure instanceof VirtualMachineError broken) {
      throw broken;
    }
  }

  private void report(String id, StreamedResponse response) throws IOException {
    try {
      if (response.begun()) {
        response.fail(Failure.STREAM);
      } else {
        api.failed(id, Failure.ANSWER);
      }
    } catch (RuntimeApi.Unexpected refused) {
      tolerate(refused);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "nobody took the failure of invocation {0}: {1}", id, Trace.of(e));
    }
  }

  /** What Lambda refuses is lost, but the next invocation may be better. */
  private static void tolerate(RuntimeApi.Unexpected refused) throws IOException {
    if (refused.fatal()) {
      throw refused;
    }
    LOG.log(Level.WARNING, "{0}", refused.said());
  }
}
