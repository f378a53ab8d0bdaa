package io.vexel.adapters.fixturea;

/** Breaks one rule, to prove that the rule can fail. */
public final class KnowsItsNeighbour {
  private KnowsItsNeighbour() {}

  static Class<?> neighbour() {
    return io.vexel.adapters.fixtureb.Neighbour.class;
  }
}
