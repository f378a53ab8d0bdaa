package io.vexel.api;

/** Which allowance a call counts against. */
public enum RateClass {
  /** Signing in and registering: 30 a minute for each address, 10 for each account. */
  AUTH(30),
  READ(600),
  WRITE(120),
  RUN(30),
  /** Not counted. */
  NONE(Integer.MAX_VALUE);

  private final int perMinute;

  RateClass(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Calls a minute for each user; for {@link #AUTH}, for each address. */
  public int perMinute() {
    return perMinute;
  }
}
