package io.vexel.runtime;

import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.endpoints.Config;
import java.lang.System.Logger;

/**
 * What Lambda is told of an invocation that came to nothing: a sentence for people. Lambda logs and
 * returns messages and stack traces as they are, so those of anybody else's exceptions, which may
 * hold secrets, go no further.
 */
final class InvocationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(InvocationFailed.class.getName());

  InvocationFailed(String sentence) {
    super(sentence, null, false, false);
  }

  /** The same failure, fit to be told. */
  static InvocationFailed of(RuntimeException why) {
    return switch (why) {
      case Refusal refusal -> new InvocationFailed(refusal.detail());
      case Config.Unusable unusable -> new InvocationFailed(String.valueOf(unusable.getMessage()));
      default -> {
        LOG.log(Logger.Level.ERROR, "an invocation failed: {0}", Trace.of(why));
        yield new InvocationFailed("something went wrong on our side: see the log");
      }
    };
  }
}
