package io.vexel.testing;

import io.vexel.core.jobs.Job;
import io.vexel.core.jobs.Jobs;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Jobs that last as long as this object. */
public final class InMemoryJobs implements Jobs {
  private static final Comparator<Job> LONGEST_DUE =
      Comparator.comparing(Job::runAt).thenComparing(Job::id);

  private final Map<String, Job> jobs = new LinkedHashMap<>();

  @Override
  public synchronized boolean add(Job job) {
    return jobs.putIfAbsent(job.id(), job) == null;
  }

  @Override
  public synchronized Optional<Job> find(String id, UserId owner, Instant now) {
    return Optional.ofNullable(jobs.get(id))
        .filter(job -> job.userId().equals(owner) && job.expiresAt().isAfter(now));
  }

  @Override
  public synchronized Optional<Job> claim(Job.Lease lease, Instant now) {
    return begin(jobs.values().stream().filter(job -> job.due(now)).min(LONGEST_DUE), lease);
  }

  @Override
  public synchronized Optional<Job> claim(String id, Job.Lease lease, Instant now) {
    return begin(Optional.ofNullable(jobs.get(id)).filter(job -> job.due(now)), lease);
  }

  private Optional<Job> begin(Optional<Job> due, Job.Lease lease) {
    return due.map(job -> job.begun(lease)).map(this::put);
  }

  private Job put(Job job) {
    jobs.put(job.id(), job);
    return job;
  }

  @Override
  public synchronized boolean renew(Job held, Instant until) {
    return held(held)
        .map(job -> {
          Optional<Job.Lease> lease = job.lease().map(now -> new Job.Lease(now.owner(), until));
          return put(changed(job, job.runAt(), lease, Optional.empty(), job.error()));
        })
        .isPresent();
  }

  @Override
  public synchronized boolean retry(Job held, Instant runAt, String error) {
    return held(held)
        .map(
            job -> put(changed(job, runAt, Optional.empty(), Optional.empty(), Optional.of(error))))
        .isPresent();
  }

  @Override
  public synchronized boolean end(Job held, Instant at, Optional<String> error) {
    return held(held)
        .map(job -> put(changed(job, job.runAt(), Optional.empty(), Optional.of(at), error)))
        .isPresent();
  }

  private Optional<Job> held(Job held) {
    return Optional.ofNullable(jobs.get(held.id()))
        .filter(job -> job.doneAt().isEmpty())
        .filter(job -> job.attempts() == held.attempts())
        .filter(job -> owner(job).isPresent() && owner(job).equals(owner(held)));
  }

  private static Optional<String> owner(Job job) {
    return job.lease().map(Job.Lease::owner);
  }

  private static Job changed(
      Job job,
      Instant runAt,
      Optional<Job.Lease> lease,
      Optional<Instant> doneAt,
      Optional<String> error) {
    return new Job(
        job.id(),
        job.kind(),
        job.userId(),
        job.payload(),
        runAt,
        job.attempts(),
        lease,
        doneAt,
        error,
        job.expiresAt());
  }
}
