package io.vexel.runtime.streaming.crac;

/** Thrown when resources fail before a snapshot; each failure is a suppressed one of this. */
public final class CheckpointException extends Exception {
  private static final long serialVersionUID = 1L;
}
