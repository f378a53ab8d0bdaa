package io.vexel.core.chat;

import io.vexel.core.Idempotency;
import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Conversations with agents: starts runs, follows them, and stops them. */
public final class Chat implements AutoCloseable {
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Agents agents;
  private final RunWorker.Ports ports;
  private final SessionClaims claims;
  private final LostRuns lostRuns;
  private final Supplier<Duration> timeLeft;
  private final String process;
  private final Set<RunWorker> working = ConcurrentHashMap.newKeySet();

  /**
   * Chat over these ports.
   *
   * @param timeLeft how long this process may go on, asked when a run begins
   * @param answered is told of a session's first run when its answer is complete and stored
   */
  public Chat(
      Agents agents,
      Sessions sessions,
      Messages messages,
      Runs runs,
      RunLog log,
      Models models,
      Tools tools,
      Json json,
      Ids ids,
      Clock clock,
      RunLimits limits,
      Supplier<Duration> timeLeft,
      Consumer<Run> answered,
      Metrics metrics) {
    this.agents = agents;
    this.ports =
        new RunWorker.Ports(
            sessions,
            messages,
            runs,
            log,
            models,
            tools,
            json,
            ids,
            clock,
            limits,
            answered,
            working::size,
            metrics);
    this.lostRuns = new LostRuns(runs, log, messages, sessions, json, clock, metrics);
    this.claims = new SessionClaims(sessions, runs, lostRuns, ids, clock, limits);
    this.timeLeft = timeLeft;
    this.process = ids.next();
  }

  /**
   * Starts a run, which then goes on by itself. The message and the run are stored when this
   * returns. The same idempotency key and body give the run that is there already, from its first
   * event.
   *
   * @throws Refusal.NotFound no such agent, session or parent message of this user
   * @throws Refusal.Conflict {@code agent-archived}, {@code run-active}
   * @throws Refusal.Invalid {@code idempotency-mismatch}
   * @throws Refusal.Unavailable if this process has no time left for a run
   */
  public LiveRun start(UserId user, NewMessage message) {
    Agent agent = agents.get(message.agent(), user);
    Optional<LiveRun> earlier = message.idempotency().flatMap(key -> earlier(user, key));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    refuseIfRetired(agent);
    RunLimits limits = limits();
    RunId runId = new RunId(ports.ids().next());
    SessionClaims.Claim claim = claims.take(agent, user, message, runId);
    try {
      return begin(agent, message, claim, runId, limits);
    } catch (Refusal.Conflict twin) {
      undo(claim, user, runId);
      return message.idempotency().flatMap(key -> earlier(user, key)).orElseThrow(() -> twin);
    } catch (RuntimeException e) {
      ports.sessions().release(claim.session().id(), user, runId);
      throw e;
    }
  }

  /** Two requests with one key came at once, and this is the one that is not needed. */
  private void undo(SessionClaims.Claim claim, UserId user, RunId runId) {
    SessionId session = claim.session().id();
    if (claim.seq() == 0) {
      ports.messages().remove(session, user);
      ports.sessions().remove(session, user, Optional.of(runId), Optional.empty());
    }
    ports.sessions().release(session, user, runId);
  }

  private static void refuseIfRetired(Agent agent) {
    if (agent.archivedAt().isPresent() || !agent.active()) {
      throw new Refusal.Conflict(
          "agent-archived",
          "could not start a run: the agent “%s” is %s"
              .formatted(
                  agent.name(), agent.archivedAt().isPresent() ? "archived" : "switched off"));
    }
  }

  private Optional<LiveRun> earlier(UserId user, Idempotency key) {
    Optional<Run> run = ports.runs().find(key.key(), user);
    run.flatMap(Run::idempotency)
        .filter(used -> !used.bodyHash().equals(key.bodyHash()))
        .ifPresent(used -> {
          throw new Refusal.Invalid(
              "idempotency-mismatch",
              "the Idempotency-Key was used before, with another body",
              List.of());
        });
    return run.map(found -> new FollowedRun(found, follow(found, 0), this));
  }

  private RunLimits limits() {
    RunLimits limits = ports.limits().within(timeLeft.get());
    if (!limits.leaveTime()) {
      throw new Refusal.Unavailable(
          "unavailable", "could not start a run: this process is about to end; try again");
    }
    return limits;
  }

  private LiveRun begin(
      Agent agent, NewMessage message, SessionClaims.Claim claim, RunId runId, RunLimits limits) {
    Session session = claim.session();
    Instant now = ports.clock().instant();
    Message input = input(message, claim, runId, now);
    ports.messages().put(input);
    Run run =
        new Run(
            runId,
            session.id(),
            agent.id(),
            agent.version(),
            session.userId(),
            agent.model().id(),
            message.clientIds().map(NewMessage.ClientIds::threadId).orElse(session.id().value()),
            message.clientIds().map(NewMessage.ClientIds::runId).orElse(runId.value()),
            input.id(),
            new MessageId(ports.ids().next()),
            claim.seq() + 1,
            now,
            process,
            now.plus(ports.limits().lease()),
            Optional.empty(),
            message.idempotency(),
            Optional.empty());
    ports.runs().add(run);
    Optional<String> title = claim.seq() == 0 ? Optional.of(session.title()) : Optional.empty();
    RunWorker worker = new RunWorker(ports.with(limits), run, agent, input, title, working::remove);
    working.add(worker);
    worker.start();
    return worker;
  }

  private Message input(NewMessage message, SessionClaims.Claim claim, RunId runId, Instant now) {
    Session session = claim.session();
    return new Message(
        new MessageId(ports.ids().next()),
        session.id(),
        session.agentId(),
        session.userId(),
        claim.seq(),
        parent(message, claim),
        Message.Role.USER,
        List.of(new Part.Text(message.text())),
        runId,
        Message.Status.COMPLETE,
        Optional.empty(),
        now);
  }

  private Optional<MessageId> parent(NewMessage message, SessionClaims.Claim claim) {
    Session session = claim.session();
    if (message.parent().isEmpty() && claim.seq() == 0) {
      return Optional.empty();
    }
    if (message.parent().isEmpty()) {
      return ports
          .messages()
          .ofSession(session.id(), session.userId(), Slice.Request.first(1))
          .items()
          .stream()
          .findFirst()
          .map(Message::id);
    }
    return Optional.of(
        message
            .parent()
            .flatMap(id -> ports.messages().find(id, session.userId()))
            .filter(found -> found.sessionId().equals(session.id()))
            .map(Message::id)
            .orElseThrow(() ->
                new Refusal.NotFound(
                    "message-not-found", "this session has no message with that parent_id")));
  }

  /** The run as stored; a lost one is closed first. */
  public Run get(RunId id, UserId user) {
    Run run = ports.runs().get(id, user);
    if (!run.lapsed(ports.clock().instant())) {
      return run;
    }
    lostRuns.close(run);
    return ports.runs().get(id, user);
  }

  /** The events of a run after number {@code afterSeq}; 0 for all. */
  public EventFeed follow(RunId id, UserId user, long afterSeq) {
    return follow(ports.runs().get(id, user), afterSeq);
  }

  private EventFeed follow(Run run, long afterSeq) {
    return new Tail(run, ports.log(), ports.runs(), lostRuns, ports.clock(), afterSeq);
  }

  /** Asks a run to stop; it ends within a second. A run that has ended stays as it is. */
  public void cancel(RunId id, UserId user) {
    get(id, user);
    ports.runs().requestCancel(id, user, ports.clock().instant());
    for (RunWorker worker : working) {
      if (worker.run().id().equals(id)) {
        worker.stop(Stop.Reason.CANCELLED);
      }
    }
  }

  /** Closes runs of anybody whose process has gone. */
  public void sweep() {
    lostRuns.sweep();
  }

  /** Ends what this process works on, keeping the answers so far. */
  @Override
  public void close() {
    working.forEach(worker -> worker.stop(Stop.Reason.SHUTDOWN));
    try {
      for (RunWorker worker : working) {
        worker.await(GOODBYE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
