package io.vexel.core.chat;

import io.vexel.core.Correlation;
import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.agents.Agent;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Works on one run from its first event to its end, whoever listens or not. At the end the answer
 * is stored, then the terminal event, then the run is closed and the session freed, so that
 * whatever is missing after a crash can be told from the log.
 */
final class RunWorker implements LiveRun {
  private static final Logger LOG = System.getLogger(RunWorker.class.getName());

  private static final Duration DATABASE_AWAY_PAUSE = Duration.ofMillis(250);

  private static final String UNEXPECTED =
      "something went wrong on our side while the agent worked; the run's id is ";

  /**
   * What working on runs needs of the outside.
   *
   * @param answered is told of a session's first run when its answer is complete and stored
   * @param working how many runs this process works on
   */
  record Ports(
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
      Consumer<Run> answered,
      IntSupplier working,
      Metrics metrics) {
    Ports with(RunLimits others) {
      return new Ports(
          sessions, messages, runs, log, models, tools, json, ids, clock, others, answered, working,
          metrics);
    }
  }

  private final Ports ports;
  private volatile Run run;
  private final Agent agent;
  private final Message input;
  private final Optional<String> newTitle;
  private final long startedNanos = System.nanoTime();

  private final Stop stop = new Stop();
  private final Transcript transcript = new Transcript();
  private final LiveFeed feed;
  private final Thread thread;

  private volatile Optional<Run.End> end = Optional.empty();

  /**
   * A worker that has not begun.
   *
   * @param newTitle the title of the session, if it begins with this run
   * @param done is told when all is stored
   */
  RunWorker(
      Ports ports,
      Run run,
      Agent agent,
      Message input,
      Optional<String> newTitle,
      Consumer<RunWorker> done) {
    this.ports = ports;
    this.run = run;
    this.agent = agent;
    this.input = input;
    this.newTitle = newTitle;
    this.feed = new LiveFeed(run.id());
    this.thread =
        Thread.ofVirtual().name("run-" + run.id()).unstarted(Correlation.carried(() -> work(done)));
  }

  void start() {
    thread.start();
  }

  void stop(Stop.Reason reason) {
    stop.request(reason);
  }

  void await(Duration atMost) throws InterruptedException {
    thread.join(atMost);
  }

  @Override
  public Run run() {
    return run;
  }

  @Override
  public EventFeed feed() {
    return feed;
  }

  @Override
  public Run.End await() throws InterruptedException {
    thread.join();
    return end.or(() -> ports.runs().find(run.id(), run.userId()).flatMap(Run::end))
        .orElseGet(() -> failed("run-lost", "the run was taken over by another process"));
  }

  private void work(Consumer<RunWorker> done) {
    try (RunGuard _ = new RunGuard(run, ports.runs(), ports.clock(), ports.limits(), stop)) {
      RunJournal journal = journal();
      journal.emit(new RunEvent.RunStarted(run.threadId(), run.clientRunId()));
      journal.emit(new RunEvent.Custom("session", ourIds()));
      newTitle.ifPresent(
          title -> journal.emit(new RunEvent.Custom("title", Map.of("title", title))));
      finish(answer(journal), journal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "run {0} was left to its lease: {1}", run.id(), Trace.of(e));
    } finally {
      feed.close();
      done.accept(this);
    }
  }

  private RunJournal journal() {
    return new RunJournal(
        run, ports.log(), ports.json(), ports.clock(), ports.limits(), stop, feed, ports.working());
  }

  /** For clients that named thread and run themselves. */
  private Map<String, Object> ourIds() {
    return Map.of(
        "sessionId", run.sessionId().value(),
        "runId", run.id().value(),
        "inputMessageId", run.inputMessage().value(),
        "outputMessageId", run.outputMessage().value());
  }

  private Run.End answer(RunJournal journal) throws InterruptedException {
    AgentLoop loop = loop(journal);
    Optional<Run.Failure> failure = Optional.empty();
    try {
      Model model = model();
      Context context = new Context(ports.messages(), ports.limits());
      loop.run(model, agent, context.turns(run, input));
    } catch (Refusal refusal) {
      failure = Optional.of(new Run.Failure(refusal.code(), refusal.detail()));
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "run {0} failed: {1}", run.id(), Trace.of(e));
      failure = Optional.of(new Run.Failure("internal", UNEXPECTED + run.id()));
    }
    return new Run.End(
        status(failure),
        ports.clock().instant(),
        loop.usage(),
        loop.firstToken(),
        stop.reason().map(RunWorker::stopped).orElse(failure));
  }

  private Model model() {
    Optional<Supplier<Model>> fallback = agent.model().fallbackId().map(id -> () -> fallBack(id));
    return new PatientModel(open(run.modelId()), fallback, ports.limits().retryPause());
  }

  /** From here on the other model answers, and the run says so. */
  private Model fallBack(String modelId) {
    Model model = open(modelId);
    run = run.answeredBy(ports.models().describe(modelId).id());
    ports.runs().answeredBy(run.id(), run.userId(), run.modelId());
    return model;
  }

  /** A model that is never shown more than its own window has place for. */
  private Model open(String modelId) {
    Model model = ports.models().open(modelId);
    int window = ports.models().describe(modelId).contextWindow();
    return (request, text, stop) ->
        model.answer(Context.cut(request, window, ports.limits()), text, stop);
  }

  private AgentLoop loop(RunJournal journal) {
    ToolRunner toolRunner = new ToolRunner(ports.json(), ports.clock(), ports.limits());
    return new AgentLoop(
        run,
        ports.tools().operations(agent.tools()),
        toolRunner,
        ports.limits(),
        ports.ids(),
        journal,
        transcript,
        stop,
        startedNanos);
  }

  /** A run that was asked to stop ends by that, whatever else went wrong meanwhile. */
  private Run.Status status(Optional<Run.Failure> failure) {
    return stop.reason()
        .map(why -> why == Stop.Reason.CANCELLED ? Run.Status.CANCELLED : Run.Status.FAILED)
        .orElse(failure.isPresent() ? Run.Status.FAILED : Run.Status.COMPLETED);
  }

  private static Optional<Run.Failure> stopped(Stop.Reason why) {
    return switch (why) {
      case CANCELLED -> Optional.empty();
      case TIME_UP ->
          Optional.of(
              new Run.Failure("run-limit", "the agent took longer than a run may and was stopped"));
      case FENCED, SHUTDOWN ->
          Optional.of(
              new Run.Failure(
                  "run-lost",
                  "the server stopped before this was done; the answer so far is kept, and you can"
                      + " ask again"));
    };
  }

  private Run.End failed(String code, String message) {
    return new Run.End(
        Run.Status.FAILED,
        ports.clock().instant(),
        Usage.NONE,
        Optional.empty(),
        Optional.of(new Run.Failure(code, message)));
  }

  private void finish(Run.End how, RunJournal journal) throws InterruptedException {
    if (stop.reason().equals(Optional.of(Stop.Reason.FENCED))) {
      journal.close();
      return;
    }
    insist(() -> ports.messages().put(transcript.message(run, how)));
    if (how.status() == Run.Status.COMPLETED && newTitle.isPresent()) {
      insist(() -> ports.answered().accept(run));
    }
    if (how.status() == Run.Status.CANCELLED) {
      journal.emit(new RunEvent.Custom(AgUi.CANCELLED, Map.of()));
    }
    journal.emit(how.error().map(this::error).orElseGet(() -> finished(how)));
    if (journal.close()) {
      insist(() -> ports.runs().close(run.id(), run.userId(), how));
      insist(() -> ports.sessions().release(run.sessionId(), run.userId(), run.id()));
      end = Optional.of(how);
      ports.metrics().record(Measured.of(run, how));
    }
  }

  /** Tries again while the database is away, as long as a run may last. */
  private void insist(Runnable write) throws InterruptedException {
    while (true) {
      try {
        write.run();
        return;
      } catch (Refusal.Unavailable away) {
        if (System.nanoTime() - startedNanos > ports.limits().wallClock().toNanos()) {
          throw away;
        }
        // Nobody tells when a database is back.
        Thread.sleep(DATABASE_AWAY_PAUSE);
      }
    }
  }

  private RunEvent error(Run.Failure failure) {
    return new RunEvent.RunError(failure.code(), failure.message());
  }

  private RunEvent finished(Run.End how) {
    return new RunEvent.RunFinished(
        run.threadId(),
        run.clientRunId(),
        how.status() == Run.Status.CANCELLED,
        run.modelId(),
        how.usage());
  }
}
