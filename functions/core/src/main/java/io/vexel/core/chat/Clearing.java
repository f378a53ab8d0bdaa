package io.vexel.core.chat;

import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.users.UserId;
import java.util.Optional;

/** Removes conversations with everything that was said in them. */
public final class Clearing {
  private static final int AT_ONCE = 100;

  private final Sessions sessions;
  private final Messages messages;
  private final Runs runs;
  private final RunLog log;
  private final Chat chat;

  public Clearing(Sessions sessions, Messages messages, Runs runs, RunLog log, Chat chat) {
    this.sessions = sessions;
    this.messages = messages;
    this.runs = runs;
    this.log = log;
    this.chat = chat;
  }

  /**
   * Removes one conversation.
   *
   * @throws Refusal.NotFound {@code session-not-found}
   * @throws Refusal.Conflict {@code run-active}
   */
  public void session(SessionId id, UserId user) {
    remove(sessions.get(id, user));
  }

  /**
   * Removes all conversations with the agent.
   *
   * @throws Refusal.Conflict {@code run-active} if there is a run in one of them, which then stays
   *     as it is, and so may others
   */
  public void agent(AgentId agent, UserId user) {
    Slice<Session> found;
    do {
      found = sessions.list(user, Sessions.Filter.of(agent), Slice.Request.first(AT_ONCE));
      found.items().forEach(this::remove);
    } while (found.next().isPresent());
  }

  /** First the session, so that nothing can begin in it; what it held is unreachable then. */
  private void remove(Session session) {
    session.activeRun().ifPresent(run -> refuseIfRunning(run, session.userId()));
    if (!sessions.remove(session.id(), session.userId(), session.activeRun())) {
      throw busy(session.activeRun());
    }
    for (RunId run : runs.remove(session.id(), session.userId())) {
      log.remove(run, session.userId());
    }
    messages.remove(session.id(), session.userId());
  }

  private void refuseIfRunning(RunId id, UserId user) {
    boolean running =
        runs.find(id, user)
            .map(run -> chat.get(run.id(), user))
            .filter(run -> run.end().isEmpty())
            .isPresent();
    if (running) {
      throw busy(Optional.of(id));
    }
  }

  private static Refusal busy(Optional<RunId> run) {
    return new Refusal.Conflict(
        "run-active",
        "could not clear the conversation: a run is active in it",
        run.map(RunId::value));
  }
}
