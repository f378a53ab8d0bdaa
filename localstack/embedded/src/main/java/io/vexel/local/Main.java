package io.vexel.local;

import io.vexel.core.Trace;
import io.vexel.endpoints.Config;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.BindException;
import java.time.Clock;
import java.util.Set;

/** Starts Vexel on a laptop; {@code make run} calls it. */
public final class Main {
  private static final Logger LOG = System.getLogger(Main.class.getName());

  private Main() {}

  /**
   * Starts, greets, and serves until it is told to stop (SIGINT, SIGTERM).
   *
   * @param args none
   */
  public static void main(String[] args) {
    Logging.quiet();
    try {
      LocalHost host = LocalHost.start(Config.read(System.getenv(), Set.of()), Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
      System.out.print(host.greeting().text());
    } catch (Config.Unusable | LocalHost.CannotStart unusable) {
      fail(String.valueOf(unusable.getMessage()));
    } catch (BindException taken) {
      fail(
          "The port is taken: something else, perhaps another Vexel, listens on it.\n"
              + "Stop that, or choose another port: make run PORT=8081");
    } catch (IOException e) {
      LOG.log(Logger.Level.ERROR, Trace.of(e));
      fail("Vexel could not read or write its data folder; see DATA.");
    }
  }

  private static void fail(String sentence) {
    System.err.println(sentence);
    Runtime.getRuntime().exit(1);
  }
}
