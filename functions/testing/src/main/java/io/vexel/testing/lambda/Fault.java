package io.vexel.testing.lambda;

/** What may go wrong with a call. */
public sealed interface Fault {
  /** The call is answered with this status. */
  record Status(int status) implements Fault {}

  /** The connection is closed before anything of the body is read. */
  record Dropped() implements Fault {}

  static Fault status(int status) {
    return new Status(status);
  }

  static Fault dropped() {
    return new Dropped();
  }
}
