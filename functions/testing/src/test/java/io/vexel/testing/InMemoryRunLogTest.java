package io.vexel.testing;

import io.vexel.core.chat.RunLog;

final class InMemoryRunLogTest extends RunLogContract {
  private final RunLog runLog = new InMemoryRunLog(clock);

  @Override
  protected RunLog runLog() {
    return runLog;
  }
}
