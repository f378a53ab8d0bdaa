package io.vexel.adapters.fixtureb;

/** Breaks one rule, to prove that the rule can fail. */
public final class Neighbour {
  private Neighbour() {}
}
