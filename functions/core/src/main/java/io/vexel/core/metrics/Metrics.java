package io.vexel.core.metrics;

/**
 * Takes measurements. Whatever becomes of them, the work that was measured goes on: never throws.
 */
@FunctionalInterface
public interface Metrics {
  /** For where nobody looks at them. */
  Metrics NONE = measurement -> {};

  void record(Measurement measurement);
}
