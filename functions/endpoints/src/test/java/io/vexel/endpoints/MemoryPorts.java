package io.vexel.endpoints;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.adapters.tokens.JwtAccessTokens;
import io.vexel.adapters.tokens.PublishedKey;
import io.vexel.adapters.tokens.SigningKey;
import io.vexel.core.Ids;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.Clearing;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Models;
import io.vexel.core.chat.Purging;
import io.vexel.core.chat.RunLimits;
import io.vexel.core.chat.Sessions;
import io.vexel.core.jobs.JobSignal;
import io.vexel.core.json.Json;
import io.vexel.core.limits.Throttles;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.Email;
import io.vexel.core.users.Passwords;
import io.vexel.core.users.RefreshTokens;
import io.vexel.core.users.User;
import io.vexel.core.users.UserId;
import io.vexel.core.users.Users;
import io.vexel.core.users.VerificationKeys;
import io.vexel.testing.InMemoryAgents;
import io.vexel.testing.InMemoryAuthSessions;
import io.vexel.testing.InMemoryJobs;
import io.vexel.testing.InMemoryMessages;
import io.vexel.testing.InMemoryMetrics;
import io.vexel.testing.InMemoryPublishedKeys;
import io.vexel.testing.InMemoryRefreshTokens;
import io.vexel.testing.InMemoryRunLog;
import io.vexel.testing.InMemoryRuns;
import io.vexel.testing.InMemorySessions;
import io.vexel.testing.InMemoryThrottles;
import io.vexel.testing.InMemoryUsers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ports that need nothing: everything lasts as long as this object. */
final class MemoryPorts implements Ports {
  final MovableClock clock = new MovableClock();
  final ScriptedModels models = new ScriptedModels();
  boolean registrationOpen = true;
  int rateLimits = 100;
  Passwords passwords = new QuickPasswords();

  final InMemoryMetrics metrics = new InMemoryMetrics();

  /** Whoever else is to be told what is measured. */
  volatile Metrics watcher = Metrics.NONE;

  private final SecureRandom random = new SecureRandom();
  private final Json json = new JacksonJson();
  private final Ids ids = new Ids(clock, random);
  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryAuthSessions authSessions = new InMemoryAuthSessions();
  private final InMemoryRefreshTokens refreshTokens = new InMemoryRefreshTokens();
  private final InMemoryPublishedKeys keys = new InMemoryPublishedKeys();
  private final InMemoryAgents agents = new InMemoryAgents();
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryMessages messages = new InMemoryMessages();
  private final InMemoryRuns runs = new InMemoryRuns();
  private final InMemoryRunLog runLog = new InMemoryRunLog(clock);
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryThrottles throttles = new InMemoryThrottles();
  private final Tools tools = new Tools(List.of(new EchoTool(clock)));
  private final AccessTokens accessTokens = makeAccessTokens();
  private final Conversations conversations =
      Conversations.of(
          new Conversations.Parts(
              agents,
              sessions,
              messages,
              runs,
              runLog,
              jobs,
              models,
              tools,
              json,
              ids,
              clock,
              RunLimits.DEFAULT,
              () -> Duration.ofDays(1),
              JobSignal.NONE,
              this::measured,
              true));

  private AccessTokens makeAccessTokens() {
    PublishedKey key = new PublishedKey(SigningKey.parse(SigningKey.generate()), keys);
    return new JwtAccessTokens("http://localhost:8080", keys, () -> key);
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
    return this::measured;
  }

  private void measured(Measurement measurement) {
    metrics.record(measurement);
    watcher.record(measurement);
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
    return users;
  }

  @Override
  public AuthSessions authSessions() {
    return authSessions;
  }

  @Override
  public RefreshTokens refreshTokens() {
    return refreshTokens;
  }

  @Override
  public VerificationKeys verificationKeys() {
    return keys;
  }

  @Override
  public AccessTokens accessTokens() {
    return accessTokens;
  }

  @Override
  public Passwords passwords() {
    return passwords;
  }

  @Override
  public Agents agents() {
    return agents;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public Models models() {
    return models;
  }

  @Override
  public Tools tools() {
    return tools;
  }

  @Override
  public Chat chat() {
    return conversations.chat();
  }

  @Override
  public Clearing clearing() {
    return conversations.clearing();
  }

  @Override
  public Purging purging() {
    return conversations.purging();
  }

  /** Does all jobs that are due. */
  void work() {
    while (conversations.worker().work()) {
      clock.move(Duration.ofMillis(1));
    }
  }

  @Override
  public Throttles throttles() {
    return throttles;
  }

  @Override
  public int rateLimits() {
    return rateLimits;
  }

  @Override
  public boolean registrationOpen() {
    return registrationOpen;
  }

  /** The accounts, as if there were none yet. */
  Users adminOnly() {
    return new Users() {
      @Override
      public void add(User user) {
        users.add(user);
      }

      @Override
      public void add(User user, String idempotencyKey) {
        users.add(user, idempotencyKey);
      }

      @Override
      public Optional<User> made(String idempotencyKey) {
        return users.made(idempotencyKey);
      }

      @Override
      public Optional<User> find(UserId id) {
        return users.find(id);
      }

      @Override
      public Optional<User> find(Email email) {
        return users.find(email);
      }

      @Override
      public User replace(User user) {
        return users.replace(user);
      }

      @Override
      public boolean isEmpty() {
        return true;
      }
    };
  }
}
