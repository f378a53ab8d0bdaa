package io.vexel.core.fixturea;

/** Breaks one rule, to prove that the rule can fail. */
public final class KnowsB {
  private KnowsB() {}

  static Class<?> friend() {
    return io.vexel.core.fixtureb.KnowsA.class;
  }
}
