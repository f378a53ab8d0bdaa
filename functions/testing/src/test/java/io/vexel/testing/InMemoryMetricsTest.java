package io.vexel.testing;

import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import java.util.List;

final class InMemoryMetricsTest extends MetricsContract {
  private final InMemoryMetrics metrics = new InMemoryMetrics();

  @Override
  protected Metrics metrics() {
    return metrics;
  }

  @Override
  protected List<Measurement> taken() {
    return metrics.taken();
  }
}
