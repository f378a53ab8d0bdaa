package io.vexel.runtime;

import io.vexel.api.Route;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Runs what a function will run, before a snapshot of its process is taken: a whole function in an
 * environment of stand-ins, which are gone again before the snapshot, as is all that it made.
 */
final class Priming {
  /** What is run once is loaded; what is run a few times more is also compiled in part. */
  private static final int ROUNDS = 5;

  private Priming() {}

  /** For a function that serves these routes. */
  static void routes(Set<Route> routes) {
    trust();
    try (StandIns standIns = new StandIns();
        Rehearsal rehearsal = new Rehearsal(standIns, routes)) {
      for (int i = 0; i < ROUNDS; i++) {
        rehearsal.round();
      }
    }
  }

  /** For the worker: a conversation leaves it a job. */
  static void worker() {
    trust();
    try (StandIns standIns = new StandIns();
        Rehearsal conversation = new Rehearsal(standIns, Set.of(Route.STREAM_CHAT));
        JobsHandler worker =
            new JobsHandler(standIns.environment(), standIns.parameters(), Telemetry.unheard())) {
      for (int i = 0; i < ROUNDS; i++) {
        conversation.round();
        worker.answer(JobsHandler.SWEEP, StandIns.PLENTY);
      }
    }
  }

  /** For the authorizer, which has neither database nor models. */
  static void authorizer() {
    trust();
    TokenPriming.run();
  }

  /** Stand-ins are reached without encryption; whom to trust with it takes a while to read. */
  private static void trust() {
    try {
      SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows TLS", e);
    }
  }
}
