package io.vexel.local.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.adapters.json.JacksonJson;
import io.vexel.adapters.models.Catalogue;
import io.vexel.adapters.models.Patience;
import io.vexel.adapters.models.Provider;
import io.vexel.adapters.mongo.Indexes;
import io.vexel.adapters.mongo.MongoAgents;
import io.vexel.adapters.mongo.MongoMessages;
import io.vexel.adapters.mongo.MongoRunLog;
import io.vexel.adapters.mongo.MongoRuns;
import io.vexel.adapters.mongo.MongoSessions;
import io.vexel.adapters.mongo.MongoStore;
import io.vexel.adapters.tools.CalculatorTool;
import io.vexel.core.Ids;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.Agents;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.EventFeed;
import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.NewMessage;
import io.vexel.core.chat.RunLimits;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.Runs;
import io.vexel.core.chat.SentEvent;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.core.tools.Tool;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.UserId;
import io.vexel.local.model.OfflineModel;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.InMemoryMetrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything a run needs, a person, and an agent with the calculator. */
final class Workshop implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String KEY = "the-test";

  /** Short enough that a lost run is found while a test waits. */
  static final RunLimits LIMITS = RunLimits.DEFAULT.withLease(Duration.ofSeconds(2));

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStore database = LocalStore.inMemory();
  private final MongoStore store = MongoStore.open(database.connectionString(), 20);
  private final OfflineModel model;
  final Clock clock = Clock.systemUTC();
  final Ids ids = new Ids(clock, new SecureRandom());
  final Agents agents = new MongoAgents(store);
  final Sessions sessions = new MongoSessions(store);
  final Messages messages = new MongoMessages(store);
  final Runs runs = new MongoRuns(store);
  final RunLog log = new MongoRunLog(store, clock);
  final InMemoryMetrics metrics = new InMemoryMetrics();
  final UserId person = new UserId(ids.next());
  final Agent agent;
  final Chat chat;

  /** How long the processes made here may go on. */
  volatile Duration timeLeft = Duration.ofDays(1);

  Workshop() throws IOException {
    Indexes.create(store);
    model = OfflineModel.scripted();
    agent = agent(new AgentId(ids.next()), ModelChoice.of("offline/demo"));
    agents.add(agent);
    chat = anotherProcess();
  }

  /** The same application once more, on the same database. */
  Chat anotherProcess() {
    return anotherProcess(log);
  }

  /** The same application with another run log. */
  Chat anotherProcess(RunLog log) {
    return anotherProcess(log, LIMITS, new CalculatorTool());
  }

  /** The same application with other limits and another tool. */
  Chat anotherProcess(RunLimits limits, Tool tool) {
    return anotherProcess(log, limits, tool);
  }

  private Chat anotherProcess(RunLog log, RunLimits limits, Tool tool) {
    JacksonJson json = new JacksonJson();
    Provider provider =
        new Provider(
            "offline",
            "the test's model",
            model.baseUrl().toString(),
            KEY,
            "THE_KEY",
            List.of(
                new Provider.KnownModel("demo", "Demo", 16_384),
                new Provider.KnownModel("other", "Other", 1_024)),
            true,
            Optional.empty());
    Patience patience =
        new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    return new Chat(
        agents,
        sessions,
        messages,
        runs,
        log,
        new Catalogue(List.of(provider), "offline/demo", json, patience),
        new Tools(List.of(tool)),
        json,
        ids,
        clock,
        limits,
        () -> timeLeft,
        run -> {},
        metrics);
  }

  /** Lets the agent use its model otherwise. */
  void choose(ModelChoice model) {
    agents.replace(agent(agent.id(), model));
  }

  private Agent agent(AgentId id, ModelChoice model) {
    return new Agent(
        id,
        person,
        "Ada",
        "Counts",
        AgentType.ANALYST,
        model,
        List.of("Show each step."),
        List.of(),
        List.of("calculator"),
        true,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** Queues turns for the model: a JSON list of lists of steps, with ' for ". */
  void script(String turns) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at("/_script"))
            .header("Authorization", "Bearer " + KEY)
            .POST(HttpRequest.BodyPublishers.ofString(turns.replace('\'', '"')))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.body());
    }
  }

  /** What the model was asked so far. */
  JsonNode requests() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at("/_requests")).header("Authorization", "Bearer " + KEY).build();
    return MAPPER.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private URI at(String path) {
    return model.baseUrl().resolve(path);
  }

  LiveRun ask(String text) {
    return chat.start(person, message(text, Optional.empty()));
  }

  LiveRun ask(String text, SessionId session) {
    return chat.start(person, message(text, Optional.of(session)));
  }

  NewMessage message(String text, Optional<SessionId> session) {
    return new NewMessage(
        agent.id(), text, session, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The session's messages, newest first. */
  List<Message> history(SessionId session) {
    return messages.ofSession(session, person, Slice.Request.first(100)).items();
  }

  /** Events up to the terminal one. */
  static List<SentEvent> all(EventFeed feed) throws InterruptedException {
    List<SentEvent> events = new ArrayList<>();
    while (!feed.ended()) {
      Optional<SentEvent> event = feed.next(LONG);
      if (event.isEmpty() && !feed.ended()) {
        throw new AssertionError("nothing came for " + LONG + " after " + events);
      }
      event.ifPresent(events::add);
    }
    return events;
  }

  /** The next event of a type; those before it are passed over. */
  static SentEvent until(EventFeed feed, String type) throws InterruptedException {
    while (!feed.ended()) {
      Optional<SentEvent> event = feed.next(LONG);
      if (event.isPresent() && type(event.get()).equals(type)) {
        return event.get();
      }
    }
    throw new AssertionError("the feed ended without " + type);
  }

  static JsonNode json(SentEvent event) {
    try {
      return MAPPER.readTree(event.json());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String type(SentEvent event) {
    return json(event).get("type").asText();
  }

  static String text(List<SentEvent> events) {
    return events.stream()
        .map(event -> json(event).path("delta").asText(""))
        .collect(Collectors.joining());
  }

  static List<String> types(List<SentEvent> events) {
    return events.stream().map(Workshop::type).toList();
  }

  @Override
  public void close() {
    chat.close();
    model.close();
    store.close();
    database.close();
  }
}
