package io.vexel.api.chat;

/** Where a run is in its life. */
public enum RunStatus {
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED,
  INTERRUPTED
}
