package io.vexel.core.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured of one thing that has come to an end.
 *
 * @param values what was measured
 * @param about what is said besides, to find single ones by: texts and whole numbers, never who it
 *     was or what somebody wrote
 */
public record Measurement(Map<Measure, Long> values, Map<String, Object> about) {
  public Measurement {
    values = Collections.unmodifiableMap(ordered(values));
    about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
  }

  public static Measurement of(Measure measure, long value) {
    return new Measurement(Map.of(measure, value), Map.of());
  }

  private static Map<Measure, Long> ordered(Map<Measure, Long> values) {
    Map<Measure, Long> ordered = new EnumMap<>(Measure.class);
    ordered.putAll(values);
    return ordered;
  }

  public Measurement and(Measure measure, long value) {
    Map<Measure, Long> more = ordered(values);
    more.put(measure, value);
    return new Measurement(more, about);
  }

  /** Counts one or none: then the average says how often it holds. */
  public Measurement and(Measure measure, boolean holds) {
    return and(measure, holds ? 1 : 0);
  }

  public Measurement about(String name, String what) {
    return said(name, what);
  }

  public Measurement about(String name, long number) {
    return said(name, number);
  }

  private Measurement said(String name, Object what) {
    Map<String, Object> more = new LinkedHashMap<>(about);
    more.put(name, what);
    return new Measurement(values, more);
  }
}
