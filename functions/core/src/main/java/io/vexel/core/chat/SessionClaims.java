package io.vexel.core.chat;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.agents.Agent;
import io.vexel.core.users.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes sessions for runs, so that each has one run at a time. */
final class SessionClaims {
  private static final int ATTEMPTS = 3;

  /** The question and its answer. */
  private static final int MESSAGES = 2;

  /**
   * A session that belongs to one run now.
   *
   * @param seq the place of the question; the answer's is the next
   */
  record Claim(Session session, long seq) {}

  private final Sessions sessions;
  private final Runs runs;
  private final LostRuns lostRuns;
  private final Ids ids;
  private final Clock clock;
  private final RunLimits limits;

  SessionClaims(
      Sessions sessions, Runs runs, LostRuns lostRuns, Ids ids, Clock clock, RunLimits limits) {
    this.sessions = sessions;
    this.runs = runs;
    this.lostRuns = lostRuns;
    this.ids = ids;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Finds or begins the session of the message and takes it.
   *
   * @throws Refusal.Conflict {@code run-active} with the run that has it
   */
  Claim take(Agent agent, UserId user, NewMessage message, RunId run) {
    Optional<Session> existing = existing(agent, user, message);
    return existing.isPresent()
        ? take(existing.get(), user, run)
        : new Claim(begin(agent, user, message, run), 0);
  }

  private Claim take(Session existing, UserId user, RunId run) {
    Session session = existing;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Session current = session;
      refuseIfBusy(current);
      Optional<Claim> claim =
          sessions
              .claim(current.id(), user, current.activeRun(), run, MESSAGES, clock.instant())
              .map(seq -> new Claim(current, seq));
      if (claim.isPresent()) {
        return claim.get();
      }
      session = sessions.get(session.id(), user);
    }
    throw busy(session.activeRun());
  }

  private Optional<Session> existing(Agent agent, UserId user, NewMessage message) {
    if (message.session().isPresent()) {
      return Optional.of(sessions.get(message.session().get(), user))
          .filter(session -> session.agentId().equals(agent.id()))
          .or(() -> {
            throw new Refusal.NotFound(
                "session-not-found", "this agent has no session with that id");
          });
    }
    return message
        .clientIds()
        .map(NewMessage.ClientIds::threadId)
        .flatMap(thread -> byThread(thread, agent, user));
  }

  private Optional<Session> byThread(String thread, Agent agent, UserId user) {
    Optional<Session> ours =
        Ids.shaped(thread) ? sessions.find(new SessionId(thread), user) : Optional.empty();
    return ours.filter(session -> session.agentId().equals(agent.id()))
        .or(() -> sessions.find(thread, agent.id(), user));
  }

  /** A new session, which belongs to its first run from the beginning. */
  private Session begin(Agent agent, UserId user, NewMessage message, RunId run) {
    Instant now = clock.instant();
    Session session =
        new Session(
            new SessionId(ids.next()),
            user,
            agent.id(),
            Session.Label.of(Title.first(message.text())),
            1,
            MESSAGES,
            MESSAGES,
            Optional.of(run),
            message.clientIds().map(NewMessage.ClientIds::threadId),
            now,
            now);
    sessions.add(session);
    return session;
  }

  private void refuseIfBusy(Session session) {
    if (session.activeRun().isEmpty()) {
      return;
    }
    Optional<Run> active = runs.find(session.activeRun().get(), session.userId());
    if (active.isEmpty()) {
      refuseIfFresh(session);
    } else if (active.get().lapsed(clock.instant())) {
      lostRuns.close(active.get());
    } else if (active.get().end().isEmpty()) {
      throw busy(session.activeRun());
    }
  }

  /** A run is stored a moment after it took the session; one that never was is forgotten. */
  private void refuseIfFresh(Session session) {
    if (session.lastMessageAt().plus(limits.lease()).isAfter(clock.instant())) {
      throw busy(session.activeRun());
    }
  }

  private static Refusal.Conflict busy(Optional<RunId> active) {
    return new Refusal.Conflict(
        "run-active",
        "could not start a run: the agent is still answering in this session; wait for it or stop"
            + " it",
        active.map(RunId::value));
  }
}
