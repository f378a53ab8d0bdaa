package io.vexel.bench;

import com.mongodb.event.CommandListener;
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
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.RunLimits;
import io.vexel.core.chat.RunLog;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.UserId;
import io.vexel.local.store.LocalStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Conversations wired as the laptop host has them, over a local store on file, but without accounts
 * and without HTTP; for measurements that replace a part, or look inside.
 */
final class Inside implements AutoCloseable {
  private final Clock clock = Clock.systemUTC();
  private final Ids ids = new Ids(clock, new SecureRandom());
  private final UserId user = new UserId(ids.next());
  private final Path data;
  private final LocalStore store;
  private final MongoStore mongo;
  private final Agent agent;
  private final Chat chat;

  /**
   * Starts with nothing but one agent.
   *
   * @param log puts another log in the place of the usual one
   * @param watcher sees every command that is sent to the database
   */
  Inside(URI models, UnaryOperator<RunLog> log, Optional<CommandListener> watcher)
      throws Exception {
    data = Files.createTempDirectory("vexel-bench");
    store = LocalStore.onFile(data.resolve("database"));
    mongo = MongoStore.open(store.connectionString(), 50, watcher);
    Indexes.create(mongo);
    Json json = new JacksonJson();
    agent = agent();
    new MongoAgents(mongo).add(agent);
    List<Provider> providers = List.of(Provider.offline(models.toString()));
    chat =
        new Chat(
            new MongoAgents(mongo),
            sessions(),
            messages(),
            new MongoRuns(mongo),
            log.apply(new MongoRunLog(mongo, clock)),
            new Catalogue(providers, "", json, Patience.USUAL),
            new Tools(List.of(new CalculatorTool())),
            json,
            ids,
            clock,
            RunLimits.DEFAULT,
            () -> Duration.ofDays(1),
            run -> {},
            Metrics.NONE);
  }

  private Agent agent() {
    return new Agent(
        new AgentId(ids.next()),
        user,
        "Measured",
        "Answers while it is measured.",
        AgentType.ASSISTANT,
        new ModelChoice("offline/demo", Optional.empty(), Optional.empty(), Optional.empty()),
        List.of("Be brief.", "Answer in the person's language."),
        List.of(),
        List.of("calculator"),
        true,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  Ids ids() {
    return ids;
  }

  UserId user() {
    return user;
  }

  Agent theAgent() {
    return agent;
  }

  Chat chat() {
    return chat;
  }

  MongoSessions sessions() {
    return new MongoSessions(mongo);
  }

  MongoMessages messages() {
    return new MongoMessages(mongo);
  }

  @Override
  public void close() throws IOException {
    chat.close();
    mongo.close();
    store.close();
    Folders.remove(data);
  }
}
