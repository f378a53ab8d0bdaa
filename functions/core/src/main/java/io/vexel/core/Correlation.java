package io.vexel.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all log lines and measurements of one piece of work say, so that they can be found together.
 * Holds within the work that is done under it; threads that the work starts are given it.
 *
 * @param fields names as logs have them, and what to find by; never who it was or what was written
 */
public record Correlation(Map<String, String> fields) {
  /** The request, as its answer calls it, too. */
  public static final String REQUEST = "requestId";

  /** The function that serves the route, for example {@code create-agent}. */
  public static final String ROUTE = "route";

  /** The trace that the request belongs to, as AWS X-Ray calls it. */
  public static final String TRACE = "traceId";

  /** The job, by its kind and what it is about. */
  public static final String JOB = "job";

  /** Of nothing in particular. */
  public static final Correlation NONE = new Correlation(Map.of());

  private static final ScopedValue<Correlation> CURRENT = ScopedValue.newInstance();

  public Correlation {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** That of the work which is being done. */
  public static Correlation current() {
    return CURRENT.orElse(NONE);
  }

  public Correlation with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Correlation(more);
  }

  /** Does the work under it. */
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** Does the work under it. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /** The work, for a thread of its own, under what holds here. */
  public static Runnable carried(Runnable work) {
    Correlation here = current();
    return () -> here.run(work);
  }
}
