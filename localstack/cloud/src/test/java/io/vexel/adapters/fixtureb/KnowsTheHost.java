package io.vexel.adapters.fixtureb;

/** Breaks one rule, to prove that the rule can fail. */
public final class KnowsTheHost {
  private KnowsTheHost() {}

  static Class<?> host() {
    return io.vexel.local.Main.class;
  }
}
