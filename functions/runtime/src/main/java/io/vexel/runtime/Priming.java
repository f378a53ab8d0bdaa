package io.vexel.runtime;

import io.vexel.api.Route;
import java.util.Set;

/** Runs what a function will run, against stand-ins, before a snapshot of its process is taken. */
@FunctionalInterface
interface Priming {
  void run();

  static Priming of(Set<Route> routes) {
    return () -> {};
  }
}
