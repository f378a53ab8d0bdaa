package io.vexel.runtime.streaming.crac;

/** Thrown when resources fail after a restore; each failure is a suppressed one of this. */
public final class RestoreException extends Exception {
  private static final long serialVersionUID = 1L;
}
