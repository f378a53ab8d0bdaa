package io.vexel.core.jobs;

/**
 * Does the jobs of one kind. It may be called again for the same job, after any part of an earlier
 * call: doing a job twice has the effect of doing it once.
 */
public interface JobHandler {
  /** The kind of its jobs. */
  String kind();

  /** Does the job; throws if it is to be tried again later. */
  void handle(Job job);
}
