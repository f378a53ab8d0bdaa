package io.vexel.testing;

import io.vexel.core.limits.Throttles;

final class InMemoryThrottlesTest extends ThrottlesContract {
  private final Throttles throttles = new InMemoryThrottles();

  @Override
  protected Throttles throttles() {
    return throttles;
  }
}
