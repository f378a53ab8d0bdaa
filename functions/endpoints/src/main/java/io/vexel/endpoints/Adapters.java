package io.vexel.endpoints;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.adapters.models.Catalogue;
import io.vexel.adapters.models.Patience;
import io.vexel.adapters.models.Provider;
import io.vexel.adapters.mongo.Indexes;
import io.vexel.adapters.mongo.MongoAgents;
import io.vexel.adapters.mongo.MongoAuthSessions;
import io.vexel.adapters.mongo.MongoJobs;
import io.vexel.adapters.mongo.MongoMessages;
import io.vexel.adapters.mongo.MongoPublishedKeys;
import io.vexel.adapters.mongo.MongoRefreshTokens;
import io.vexel.adapters.mongo.MongoRunLog;
import io.vexel.adapters.mongo.MongoRuns;
import io.vexel.adapters.mongo.MongoSessions;
import io.vexel.adapters.mongo.MongoStore;
import io.vexel.adapters.mongo.MongoThrottles;
import io.vexel.adapters.mongo.MongoUsers;
import io.vexel.adapters.mongo.Upgrades;
import io.vexel.adapters.tokens.Argon2Passwords;
import io.vexel.adapters.tokens.JwtAccessTokens;
import io.vexel.adapters.tokens.PublishedKey;
import io.vexel.adapters.tokens.SigningKey;
import io.vexel.adapters.tools.CalculatorTool;
import io.vexel.adapters.tools.ClockTool;
import io.vexel.api.Setting;
import io.vexel.core.Ids;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.Clearing;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Models;
import io.vexel.core.chat.Purging;
import io.vexel.core.chat.RunLimits;
import io.vexel.core.chat.Sessions;
import io.vexel.core.jobs.JobWorker;
import io.vexel.core.json.Json;
import io.vexel.core.limits.Throttles;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.Passwords;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.RefreshTokens;
import io.vexel.core.users.Users;
import io.vexel.core.users.VerificationKeys;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The ports of a real installation. Nothing is connected to before it is needed. */
final class Adapters implements Ports, AutoCloseable {
  private final Config config;
  private final Clock clock;
  private final App.Extras extras;
  private final SecureRandom random = new SecureRandom();
  private final Json json = new JacksonJson();
  private final Ids ids;
  private final Passwords passwords = new Argon2Passwords();
  private final Once<MongoStore> store = new Once<>(this::openStore);
  private final Once<PublishedKeys> keys = new Once<>(() -> new MongoPublishedKeys(store.get()));
  private final Once<AccessTokens> accessTokens = new Once<>(this::makeAccessTokens);
  private final Once<Catalogue> models = new Once<>(this::makeModels);
  private final Once<Tools> tools = new Once<>(this::makeTools);
  private final Once<Conversations> conversations = new Once<>(this::makeConversations);

  Adapters(Config config, Clock clock, App.Extras extras) {
    this.config = config;
    this.clock = clock;
    this.extras = extras;
    this.ids = new Ids(clock, random);
  }

  private MongoStore openStore() {
    return MongoStore.open(config.get(Setting.MONGODB_URI), extras.connections());
  }

  private AccessTokens makeAccessTokens() {
    return new JwtAccessTokens(
        config.get(Setting.VEXEL_ISSUER), keys.get(), new Once<>(this::makeSigningKey));
  }

  private PublishedKey makeSigningKey() {
    return new PublishedKey(SigningKey.parse(config.get(Setting.VEXEL_SIGNING_KEY)), keys.get());
  }

  private Conversations makeConversations() {
    MongoStore mongo = store.get();
    return Conversations.of(
        new Conversations.Parts(
            agents(),
            sessions(),
            messages(),
            new MongoRuns(mongo),
            new MongoRunLog(mongo, clock),
            new MongoJobs(mongo),
            models(),
            tools(),
            json,
            ids,
            clock,
            limits(),
            extras.timeLeft(),
            extras.jobSignal(),
            extras.metrics(),
            config.get(Setting.VEXEL_SESSION_TITLES).equals("on")));
  }

  private RunLimits limits() {
    int lease = config.number(Setting.VEXEL_RUN_LEASE_SECONDS);
    return RunLimits.DEFAULT.withLease(Duration.ofSeconds(lease));
  }

  void prepareDatabase() {
    Upgrades.apply(store.get(), clock.instant());
    Indexes.create(store.get());
    config
        .find(Setting.VEXEL_VERIFICATION_KEYS)
        .ifPresent(set -> PublishedKey.announce(set, keys.get(), clock.instant()));
  }

  @Override
  public Json json() {
    return json;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Metrics metrics() {
    return extras.metrics();
  }

  @Override
  public SecureRandom random() {
    return random;
  }

  @Override
  public Ids ids() {
    return ids;
  }

  @Override
  public Users users() {
    return new MongoUsers(store.get());
  }

  @Override
  public AuthSessions authSessions() {
    return new MongoAuthSessions(store.get());
  }

  @Override
  public RefreshTokens refreshTokens() {
    return new MongoRefreshTokens(store.get());
  }

  @Override
  public VerificationKeys verificationKeys() {
    return keys.get();
  }

  @Override
  public AccessTokens accessTokens() {
    return accessTokens.get();
  }

  @Override
  public Passwords passwords() {
    return passwords;
  }

  @Override
  public Agents agents() {
    return new MongoAgents(store.get());
  }

  @Override
  public Sessions sessions() {
    return new MongoSessions(store.get());
  }

  @Override
  public Messages messages() {
    return new MongoMessages(store.get());
  }

  @Override
  public Models models() {
    return models.get();
  }

  @Override
  public Tools tools() {
    return tools.get();
  }

  @Override
  public Chat chat() {
    return conversations.get().chat();
  }

  @Override
  public Clearing clearing() {
    return conversations.get().clearing();
  }

  @Override
  public Purging purging() {
    return conversations.get().purging();
  }

  JobWorker worker() {
    return conversations.get().worker();
  }

  @Override
  public Throttles throttles() {
    return new MongoThrottles(store.get());
  }

  @Override
  public int rateLimits() {
    return config.number(Setting.VEXEL_RATE_LIMITS);
  }

  @Override
  public boolean registrationOpen() {
    return config.get(Setting.VEXEL_REGISTRATION).equals("open");
  }

  @Override
  public void close() {
    conversations.ifMade().ifPresent(Conversations::close);
    models.ifMade().ifPresent(Catalogue::close);
    store.ifMade().ifPresent(MongoStore::close);
  }

  private Tools makeTools() {
    return new Tools(List.of(new CalculatorTool(), new ClockTool()));
  }

  private Catalogue makeModels() {
    String address = config.get(Setting.OPENAI_BASE_URL);
    Provider openAi =
        config
            .find(Setting.VEXEL_PROVIDERS)
            .map(elsewhere -> Provider.openAiElsewhere(address))
            .orElseGet(
                () -> Provider.openAi(config.find(Setting.OPENAI_API_KEY).orElse(""), address));
    Provider offline = Provider.offline(extras.offlineModel().map(URI::toString).orElse(""));
    return new Catalogue(
        List.of(openAi, offline),
        config.find(Setting.VEXEL_DEFAULT_MODEL).orElse(""),
        json,
        Patience.USUAL);
  }
}
