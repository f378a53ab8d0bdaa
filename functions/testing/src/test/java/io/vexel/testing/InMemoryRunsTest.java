package io.vexel.testing;

import io.vexel.core.chat.Runs;

final class InMemoryRunsTest extends RunsContract {
  private final Runs runs = new InMemoryRuns();

  @Override
  protected Runs runs() {
    return runs;
  }
}
