package io.vexel.testing;

import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Keeps what was measured as long as this object lasts. */
public final class InMemoryMetrics implements Metrics {
  private final List<Measurement> taken = new ArrayList<>();

  @Override
  public synchronized void record(Measurement measurement) {
    taken.add(measurement);
  }

  /** All measurements, in the order in which they came. */
  public synchronized List<Measurement> taken() {
    return List.copyOf(taken);
  }

  /** The values of one measure, in the order in which they came. */
  public LongStream of(Measure measure) {
    return taken().stream()
        .filter(measurement -> measurement.values().containsKey(measure))
        .mapToLong(measurement -> measurement.values().getOrDefault(measure, 0L));
  }

  /** How often it was so. */
  public long sum(Measure measure) {
    return of(measure).sum();
  }
}
