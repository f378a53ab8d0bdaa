package io.vexel.core.fixtureb;

/** Breaks one rule, to prove that the rule can fail. */
public final class KnowsA {
  private KnowsA() {}

  static Class<?> friend() {
    return io.vexel.core.fixturea.KnowsB.class;
  }
}
