package io.vexel.core.chat;

import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Optional;

/** The conversations, each visible only to its owner. */
public interface Sessions {
  /**
   * Stores a new session.
   *
   * @throws Refusal.Conflict {@code run-active} if the owner has a session with this agent and
   *     client thread id already: somebody else has just begun it
   */
  void add(Session session);

  Optional<Session> find(SessionId id, UserId owner);

  /** The session that an AG-UI client knows by its own thread id. */
  Optional<Session> find(String clientThreadId, AgentId agent, UserId owner);

  /** The session, or the refusal that looks the same for absent and foreign ones. */
  default Session get(SessionId id, UserId owner) {
    return find(id, owner)
        .orElseThrow(() ->
            new Refusal.NotFound("session-not-found", "you have no session with the id " + id));
  }

  /**
   * Takes the session for a run, if the run that has it is still {@code expected}: of several
   * callers at once exactly one succeeds. Reserves places for messages and counts them.
   *
   * @param expected the run that has the session now; empty if none
   * @param messages how many places to reserve
   * @return the first reserved place, or empty if somebody else was first
   */
  Optional<Long> claim(
      SessionId id, UserId owner, Optional<RunId> expected, RunId run, int messages, Instant now);

  /**
   * Gives the session another label and raises its version by one, if the stored version is still
   * the one of {@code session}. Messages may have come in meanwhile.
   *
   * @return the session as stored
   * @throws Refusal.Conflict {@code version-conflict} if somebody else was first
   */
  Session relabel(Session session, Session.Label label);

  /**
   * Which conversations are wanted.
   *
   * @param agent with one agent; empty for all
   * @param words must be in the title, in upper or lower case; without control characters
   * @param archived whether they are to be archived; empty for both
   */
  record Filter(Optional<AgentId> agent, Optional<String> words, Optional<Boolean> archived) {
    /** All conversations with one agent. */
    public static Filter of(AgentId agent) {
      return new Filter(Optional.of(agent), Optional.empty(), Optional.empty());
    }
  }

  /**
   * The owner's conversations, the latest first; positions are by the last message in epoch
   * milliseconds.
   */
  Slice<Session> list(UserId owner, Filter filter, Slice.Request request);

  /**
   * Removes the session, if {@code heldBy} still has it.
   *
   * @param version it must still have; empty for any
   * @return false if it is gone, has changed, or somebody else has it
   */
  boolean remove(SessionId id, UserId owner, Optional<RunId> heldBy, Optional<Long> version);

  /** Frees the session, if {@code run} still has it. */
  void release(SessionId id, UserId owner, RunId run);
}
