package io.vexel.local;

import io.vexel.core.Trace;
import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be stopped in the opposite order, whatever fails on the way. */
final class Resources implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Resources.class.getName());

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    started.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      LOG.log(Logger.Level.WARNING, "could not stop cleanly: {0}", Trace.of(e));
    }
  }
}
