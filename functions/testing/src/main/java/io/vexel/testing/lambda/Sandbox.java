package io.vexel.testing.lambda;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda knows of one execution environment: the state of its runtime, which decides what it
 * may call, and the invocations it is to have, one at a time.
 */
final class Sandbox {
  /** States of a runtime, as Lambda has them. */
  enum State {
    STARTED,
    INIT_ERROR,
    RESTORE_READY,
    RESTORING,
    RESTORE_ERROR,
    READY,
    RUNNING,
    INVOCATION_RESPONSE,
    INVOCATION_ERROR_RESPONSE,
    RESPONSE_SENT
  }

  /** A call that the state does not allow. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refused(Answer answer) {
      super("refused", null, false, false);
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  private static final Set<State> MAY_BE_READY =
      EnumSet.of(State.STARTED, State.RESTORING, State.READY, State.RESPONSE_SENT);

  private final Queue<Invoked> waiting = new ArrayDeque<>();
  private State state = State.STARTED;
  private @Nullable Invoked current;
  private @Nullable ReportedError error;
  private boolean released;
  private boolean closed;

  synchronized void invoke(Invoked invoked) {
    if (closed) {
      invoked.ends(Invoked.End.EXITED);
    } else {
      waiting.add(invoked);
      notifyAll();
    }
  }

  /**
   * The invocation to work on, waiting for it; a runtime that asks again is given the same. There
   * is none when the environment has ended.
   */
  synchronized Optional<Invoked> next() throws Refused, InterruptedException {
    if (state == State.RUNNING && !closed) {
      return Optional.ofNullable(current);
    }
    refuseUnless(MAY_BE_READY.contains(state), Call.NEXT);
    become(State.READY);
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    if (closed) {
      return Optional.empty();
    }
    current = waiting.remove();
    become(State.RUNNING);
    return Optional.of(current);
  }

  /** Begins to take what an invocation came to. */
  synchronized Invoked begin(Call call, String id) throws Refused {
    if (current == null || !current.id().equals(id)) {
      throw new Refused(Answer.INVALID_ID);
    }
    refuseUnless(state == State.RUNNING, call);
    become(call == Call.RESPONSE ? State.INVOCATION_RESPONSE : State.INVOCATION_ERROR_RESPONSE);
    return current;
  }

  synchronized void sent() {
    become(State.RESPONSE_SENT);
  }

  synchronized void initError(ReportedError reported) throws Refused {
    refuseUnless(state == State.STARTED || state == State.RESTORING, Call.INIT_ERROR);
    error = reported;
    become(state == State.STARTED ? State.INIT_ERROR : State.RESTORE_ERROR);
  }

  /** Waits for the snapshot to be restored; there is nothing when the environment ended instead. */
  synchronized Optional<State> restoreNext() throws Refused, InterruptedException {
    refuseUnless(state == State.STARTED, Call.RESTORE_NEXT);
    become(State.RESTORE_READY);
    while (!released && !closed) {
      wait();
    }
    if (closed) {
      return Optional.empty();
    }
    become(State.RESTORING);
    return Optional.of(state);
  }

  synchronized void restoreError(ReportedError reported) throws Refused {
    refuseUnless(state == State.RESTORING, Call.RESTORE_ERROR);
    error = reported;
    become(State.RESTORE_ERROR);
  }

  synchronized void restore() {
    released = true;
    notifyAll();
  }

  /**
   * Waits for a state.
   *
   * @throws IllegalStateException if it does not come in time
   */
  synchronized void await(Predicate<State> wanted, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toMillis();
          !wanted.test(state);
          left = (end - System.nanoTime()) / 1_000_000) {
        if (left <= 0 || closed) {
          throw new IllegalStateException("the runtime remained " + state);
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  synchronized State state() {
    return state;
  }

  synchronized Optional<ReportedError> error() {
    return Optional.ofNullable(error);
  }

  /** Ends everything that somebody may wait for. */
  synchronized void close() {
    closed = true;
    if (current != null) {
      current.ends(Invoked.End.EXITED);
    }
    waiting.forEach(invoked -> invoked.ends(Invoked.End.EXITED));
    waiting.clear();
    notifyAll();
  }

  private void become(State next) {
    state = next;
    notifyAll();
  }

  private void refuseUnless(boolean allowed, Call call) throws Refused {
    if (!allowed) {
      throw new Refused(Answer.forbidden(state, call));
    }
  }
}
