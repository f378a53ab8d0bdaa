package io.vexel.runtime.streaming;

import io.vexel.endpoints.App;
import io.vexel.endpoints.Config;
import io.vexel.runtime.GatewayReply;
import io.vexel.runtime.RouteFunction;
import io.vexel.runtime.Telemetry;
import io.vexel.runtime.streaming.crac.Core;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/**
 * The handler of functions whose answers are streamed. The streaming layer starts it in the place
 * of AWS's main class.
 */
public final class StreamingMain {
  private static final Logger LOG = System.getLogger(StreamingMain.class.getName());

  private StreamingMain() {}

  /** Lives until Lambda ends the process. */
  public static void main(String[] arguments) {
    Jvm.prepare();
    Telemetry.begin();
    Map<String, String> environment = System.getenv();
    StreamingRuntime runtime = new StreamingRuntime(environment, Core.getGlobalContext());
    GatewayReply replies = new GatewayReply(App.json());
    System.exit(runtime.run(() -> function(environment), replies::prelude));
  }

  private static StreamedFunction function(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    RouteFunction function = routes(environment);
    function.snapshot().register();
    return invocation -> function.answer(invocation.event(), invocation.timeLeft(clock.instant()));
  }

  private static RouteFunction routes(Map<String, String> environment) {
    try {
      return RouteFunction.of(environment);
    } catch (Config.Unusable unusable) {
      LOG.log(Level.ERROR, "{0}", unusable.getMessage());
      throw unusable;
    }
  }
}
