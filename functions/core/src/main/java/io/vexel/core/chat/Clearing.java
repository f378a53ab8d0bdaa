package io.vexel.core.chat;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.jobs.Job;
import io.vexel.core.jobs.JobHandler;
import io.vexel.core.jobs.JobQueue;
import io.vexel.core.users.UserId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Removes conversations with everything that was said in them. Each is a job that is stored first
 * and done at once, so that what a crash leaves behind is removed later.
 */
public final class Clearing implements JobHandler {
  private static final String SESSION = "session";
  private static final String AS_OF = "as_of";
  private static final String VERSION = "version";
  private static final int AT_ONCE = 100;

  private final JobQueue queue;
  private final Sessions sessions;
  private final Messages messages;
  private final Runs runs;
  private final RunLog log;
  private final Chat chat;
  private final Ids ids;
  private final Clock clock;

  public Clearing(
      JobQueue queue,
      Sessions sessions,
      Messages messages,
      Runs runs,
      RunLog log,
      Chat chat,
      Ids ids,
      Clock clock) {
    this.queue = queue;
    this.sessions = sessions;
    this.messages = messages;
    this.runs = runs;
    this.log = log;
    this.chat = chat;
    this.ids = ids;
    this.clock = clock;
  }

  /** As {@link #session(SessionId, UserId, Optional)}, in whatever version it is. */
  public void session(SessionId id, UserId user) {
    session(id, user, Optional.empty());
  }

  /**
   * Removes one conversation.
   *
   * @param version it must still have when it is removed; empty for any
   * @throws Refusal.NotFound {@code session-not-found}
   * @throws Refusal.Conflict {@code run-active}, {@code version-conflict}
   */
  public void session(SessionId id, UserId user, Optional<Long> version) {
    remove(sessions.get(id, user), version);
  }

  /**
   * Removes all conversations with the agent.
   *
   * @throws Refusal.Conflict {@code run-active} if there is a run in one of them, which then stays
   *     as it is, and so may others
   */
  public void agent(AgentId agent, UserId user) {
    each(agent, user, this::remove);
  }

  /** Does something with every conversation with the agent, which may remove it. */
  void each(AgentId agent, UserId user, Consumer<Session> work) {
    Slice.Request request = Slice.Request.first(AT_ONCE);
    while (true) {
      Slice<Session> found = sessions.list(user, Sessions.Filter.of(agent), request);
      found.items().forEach(work);
      if (found.next().isEmpty()) {
        return;
      }
      request = new Slice.Request(AT_ONCE, found.next());
    }
  }

  /** As {@link #session(SessionId, UserId)}, for a conversation that was just read. */
  void remove(Session session) {
    remove(session, Optional.empty());
  }

  private void remove(Session session, Optional<Long> version) {
    Map<String, String> payload = new HashMap<>();
    payload.put(SESSION, session.id().value());
    payload.put(AS_OF, asOf(session));
    version.ifPresent(number -> payload.put(VERSION, number.toString()));
    Job job = Job.of(kind(), ids.next(), session.userId(), payload, clock.instant());
    queue.perform(job, this::clear);
  }

  @Override
  public String kind() {
    return "clear-session";
  }

  /** Finishes what a crash left behind; a conversation that went on since stays its owner's. */
  @Override
  public void handle(Job job) {
    boolean wentOn =
        sessions
            .find(new SessionId(job.get(SESSION)), job.userId())
            .filter(session -> !asOf(session).equals(job.get(AS_OF)))
            .isPresent();
    if (!wentOn) {
      clear(job);
    }
  }

  /**
   * First the session, so that nothing can begin in it; then what it held, each before that by
   * which it is found.
   */
  private void clear(Job job) {
    SessionId id = new SessionId(job.get(SESSION));
    UserId user = job.userId();
    Optional<Session> session = sessions.find(id, user);
    Optional<Long> version = Optional.ofNullable(job.payload().get(VERSION)).map(Long::valueOf);
    session.ifPresent(found -> close(found, version));
    runs.ofSession(id, user).forEach(run -> log.remove(run, user));
    runs.remove(id, user);
    messages.remove(id, user);
  }

  private void close(Session session, Optional<Long> version) {
    UserId user = session.userId();
    session.activeRun().ifPresent(run -> refuseIfRunning(run, user));
    if (!sessions.remove(session.id(), user, session.activeRun(), version)) {
      long stored = sessions.get(session.id(), user).version();
      throw version.filter(expected -> expected != stored).isPresent()
          ? changed()
          : busy(session.activeRun());
    }
  }

  private static String asOf(Session session) {
    return session.lastMessageAt().toString();
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

  private static Refusal changed() {
    return new Refusal.Conflict(
        "version-conflict", "could not remove the conversation: it has changed meanwhile");
  }

  private static Refusal busy(Optional<RunId> run) {
    return new Refusal.Conflict(
        "run-active",
        "could not clear the conversation: a run is active in it",
        run.map(RunId::value));
  }
}
