package io.vexel.core.jobs;

/** Wakes a worker, where the host has a way to. It may be lost: nothing relies on it. */
@FunctionalInterface
public interface JobSignal {
  /** Nobody is woken; the schedule finds the job. */
  JobSignal NONE = id -> {};

  /** The job is stored and due. */
  void added(String id);
}
