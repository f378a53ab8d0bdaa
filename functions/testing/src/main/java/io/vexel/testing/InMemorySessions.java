package io.vexel.testing;

import io.vexel.core.Folding;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations that last as long as this object. */
public final class InMemorySessions implements Sessions {
  private static final Comparator<Session> LATEST =
      Comparator.comparing(Session::lastMessageAt)
          .thenComparing(session -> session.id().value())
          .reversed();

  private final Map<SessionId, Session> sessions = new LinkedHashMap<>();

  @Override
  public synchronized void add(Session session) {
    boolean threadTaken =
        session
            .clientThreadId()
            .flatMap(thread -> find(thread, session.agentId(), session.userId()))
            .isPresent();
    if (threadTaken || sessions.putIfAbsent(session.id(), session) != null) {
      throw new Refusal.Conflict("run-active", "this conversation has just begun elsewhere");
    }
  }

  @Override
  public synchronized Optional<Session> find(SessionId id, UserId owner) {
    return Optional.ofNullable(sessions.get(id)).filter(session -> session.userId().equals(owner));
  }

  @Override
  public synchronized Optional<Session> find(String clientThreadId, AgentId agent, UserId owner) {
    return sessions.values().stream()
        .filter(session -> session.userId().equals(owner) && session.agentId().equals(agent))
        .filter(session -> session.clientThreadId().equals(Optional.of(clientThreadId)))
        .findFirst();
  }

  @Override
  public synchronized Optional<Long> claim(
      SessionId id, UserId owner, Optional<RunId> expected, RunId run, int messages, Instant now) {
    Optional<Session> free =
        find(id, owner).filter(session -> session.activeRun().equals(expected));
    free.ifPresent(session -> sessions.put(id, claimed(session, run, messages, now)));
    return free.map(Session::nextSeq);
  }

  @Override
  public synchronized Session relabel(Session session, Session.Label label) {
    Session stored =
        find(session.id(), session.userId())
            .filter(found -> found.version() == session.version())
            .orElseThrow(() ->
                new Refusal.Conflict(
                    "version-conflict",
                    "could not change the conversation: it has changed meanwhile"));
    Session changed = labelled(stored, label);
    sessions.put(session.id(), changed);
    return changed;
  }

  @Override
  public synchronized Slice<Session> list(UserId owner, Filter filter, Slice.Request request) {
    Optional<Long> millis = request.after().map(Refusals::number);
    Optional<String> after = request.after().map(Refusals::id);
    List<Session> found =
        sessions.values().stream()
            .filter(session -> session.userId().equals(owner))
            .filter(session -> matches(session, filter))
            .filter(session -> millis.isEmpty() || follows(session, millis.get(), after.get()))
            .sorted(LATEST)
            .limit(request.limit() + 1L)
            .toList();
    return Slice.cut(
        found,
        request.limit(),
        last ->
            new Slice.Position(
                Long.toString(last.lastMessageAt().toEpochMilli()), last.id().value()));
  }

  private static boolean matches(Session session, Filter filter) {
    String title = Folding.key(session.title());
    return filter.agent().map(session.agentId()::equals).orElse(true)
        && filter.words().map(Folding::key).map(title::contains).orElse(true)
        && filter
            .archived()
            .map(wanted -> wanted == session.label().archivedAt().isPresent())
            .orElse(true);
  }

  private static boolean follows(Session session, long millis, String id) {
    int time = Long.compare(session.lastMessageAt().toEpochMilli(), millis);
    return time < 0 || (time == 0 && session.id().value().compareTo(id) < 0);
  }

  @Override
  public synchronized boolean remove(
      SessionId id, UserId owner, Optional<RunId> heldBy, Optional<Long> version) {
    boolean asExpected =
        find(id, owner)
            .filter(found -> found.activeRun().equals(heldBy))
            .filter(found -> version.orElse(found.version()) == found.version())
            .isPresent();
    if (asExpected) {
      sessions.remove(id);
    }
    return asExpected;
  }

  @Override
  public synchronized void release(SessionId id, UserId owner, RunId run) {
    find(id, owner)
        .filter(session -> session.activeRun().equals(Optional.of(run)))
        .ifPresent(session -> sessions.put(id, released(session)));
  }

  private static Session claimed(Session session, RunId run, int messages, Instant now) {
    return new Session(
        session.id(),
        session.userId(),
        session.agentId(),
        session.label(),
        session.version(),
        session.messageCount() + messages,
        session.nextSeq() + messages,
        Optional.of(run),
        session.clientThreadId(),
        session.createdAt(),
        now);
  }

  private static Session released(Session session) {
    return with(session, session.label(), session.version(), Optional.empty());
  }

  private static Session labelled(Session session, Session.Label label) {
    return with(session, label, session.version() + 1, session.activeRun());
  }

  private static Session with(
      Session session, Session.Label label, long version, Optional<RunId> activeRun) {
    return new Session(
        session.id(),
        session.userId(),
        session.agentId(),
        label,
        version,
        session.messageCount(),
        session.nextSeq(),
        activeRun,
        session.clientThreadId(),
        session.createdAt(),
        session.lastMessageAt());
  }
}
