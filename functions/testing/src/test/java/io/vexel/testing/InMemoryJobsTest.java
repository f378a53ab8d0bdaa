package io.vexel.testing;

import io.vexel.core.jobs.Jobs;

final class InMemoryJobsTest extends JobsContract {
  private final Jobs jobs = new InMemoryJobs();

  @Override
  protected Jobs jobs() {
    return jobs;
  }
}
