package io.vexel.core.jobs;

import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Optional;

/** The jobs of everybody. */
public interface Jobs {
  /**
   * Stores the job.
   *
   * @return false if one with its id is there already, which stays as it is
   */
  boolean add(Job job);

  /** The job, unless it has expired. */
  Optional<Job> find(String id, UserId owner, Instant now);

  /**
   * Begins the job that has been due longest, whoever it belongs to: of several callers at once
   * exactly one gets it.
   */
  Optional<Job> claim(Job.Lease lease, Instant now);

  /** Begins this job if it is due, likewise. */
  Optional<Job> claim(String id, Job.Lease lease, Instant now);

  /**
   * Extends the lease, if it is still the one that {@code held} was begun under.
   *
   * @return false if somebody else has the job now, or it has ended
   */
  boolean renew(Job held, Instant until);

  /** Gives the job back, to be begun again at {@code runAt}; likewise. */
  boolean retry(Job held, Instant runAt, String error);

  /** Ends the job: done, or given up if there is an error; likewise. */
  boolean end(Job held, Instant at, Optional<String> error);
}
