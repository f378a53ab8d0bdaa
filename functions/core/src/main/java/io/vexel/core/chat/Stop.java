package io.vexel.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells everything that works on a run to end early. The first reason given stands. */
public final class Stop {
  /** Why a run ends early. */
  public enum Reason {
    /** Its owner asked. */
    CANCELLED,
    /** It took longer than a run may. */
    TIME_UP,
    /** Another process closed it, so nothing may be written any more. */
    FENCED,
    /** This process is about to end. */
    SHUTDOWN
  }

  private final List<Runnable> listeners = new ArrayList<>();
  private @Nullable Reason reason;

  public void request(Reason why) {
    List<Runnable> told;
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = why;
      told = List.copyOf(listeners);
      listeners.clear();
    }
    told.forEach(Runnable::run);
  }

  public synchronized Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  public boolean requested() {
    return reason().isPresent();
  }

  /** Runs the listener once, when stopping is requested or at once if it already was. */
  public void onRequest(Runnable listener) {
    synchronized (this) {
      if (reason == null) {
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }
}
