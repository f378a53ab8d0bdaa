package io.vexel.runtime.streaming.crac;

import java.util.ArrayList;
import java.util.List;

/** Resources in the order in which they registered; it holds them. */
public final class Context {
  private final List<Resource> resources = new ArrayList<>();

  public synchronized void register(Resource resource) {
    resources.add(resource);
  }

  /**
   * Tells all, the last first.
   *
   * @throws CheckpointException if some failed
   */
  public void beforeCheckpoint() throws CheckpointException {
    CheckpointException failures = new CheckpointException();
    for (Resource resource : registered().reversed()) {
      try {
        resource.beforeCheckpoint(this);
      } catch (Exception e) {
        failures.addSuppressed(e);
      }
    }
    if (failures.getSuppressed().length > 0) {
      throw failures;
    }
  }

  /**
   * Tells all, the first first.
   *
   * @throws RestoreException if some failed
   */
  public void afterRestore() throws RestoreException {
    RestoreException failures = new RestoreException();
    for (Resource resource : registered()) {
      try {
        resource.afterRestore(this);
      } catch (Exception e) {
        failures.addSuppressed(e);
      }
    }
    if (failures.getSuppressed().length > 0) {
      throw failures;
    }
  }

  private synchronized List<Resource> registered() {
    return List.copyOf(resources);
  }
}
