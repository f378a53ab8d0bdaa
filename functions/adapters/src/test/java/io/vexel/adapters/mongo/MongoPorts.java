package io.vexel.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.Runs;
import io.vexel.core.chat.Sessions;
import io.vexel.core.jobs.Jobs;
import io.vexel.core.limits.Throttles;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.RefreshTokens;
import io.vexel.core.users.Users;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.AgentsContract;
import io.vexel.testing.AuthSessionsContract;
import io.vexel.testing.JobsContract;
import io.vexel.testing.MessagesContract;
import io.vexel.testing.PublishedKeysContract;
import io.vexel.testing.RefreshTokensContract;
import io.vexel.testing.RunLogContract;
import io.vexel.testing.RunsContract;
import io.vexel.testing.Samples;
import io.vexel.testing.SessionsContract;
import io.vexel.testing.ThrottlesContract;
import io.vexel.testing.UsersContract;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** Every contract on one engine, in one database with our indexes, emptied after each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoPorts {
  private final CommandWhitelist whitelist = new CommandWhitelist();
  private final MongoClient behindTheScenes;
  private final MongoDatabase database;
  private final MongoStore store;

  private final AutoCloseable engine;

  MongoPorts(LocalStore engine) {
    this(engine.connectionString(), engine);
  }

  /** An engine that is there already and goes on when {@code engine} is closed. */
  MongoPorts(String uri, AutoCloseable engine) {
    this.engine = engine;
    String name = "vexel_test_" + Samples.id();
    behindTheScenes = MongoClients.create(uri);
    database = behindTheScenes.getDatabase(name);
    store = MongoStore.open(withDatabase(uri, name), 20, Optional.of(whitelist));
    Indexes.create(store);
  }

  private static String withDatabase(String uri, String name) {
    int options = uri.indexOf('?');
    String hosts = options < 0 ? uri : uri.substring(0, options);
    String rest = options < 0 ? "" : uri.substring(options);
    int path = hosts.indexOf('/', hosts.indexOf("://") + 3);
    return (path < 0 ? hosts : hosts.substring(0, path)) + "/" + name + rest;
  }

  @AfterEach
  void everything_sent_was_on_the_whitelist() {
    for (Collection collection : Collection.values()) {
      database.getCollection(collection.label()).deleteMany(new Document());
    }
    assertThat(whitelist.violations()).isEmpty();
  }

  @AfterAll
  void stop() throws Exception {
    store.close();
    database.drop();
    behindTheScenes.close();
    engine.close();
  }

  @Nested
  final class KeepUsers extends UsersContract {
    @Override
    protected Users users() {
      return new MongoUsers(store);
    }
  }

  @Nested
  final class KeepAuthSessions extends AuthSessionsContract {
    @Override
    protected AuthSessions authSessions() {
      return new MongoAuthSessions(store);
    }
  }

  @Nested
  final class KeepRefreshTokens extends RefreshTokensContract {
    @Override
    protected RefreshTokens refreshTokens() {
      return new MongoRefreshTokens(store);
    }
  }

  @Nested
  final class KeepPublishedKeys extends PublishedKeysContract {
    @Override
    protected PublishedKeys keys() {
      return new MongoPublishedKeys(store);
    }
  }

  @Nested
  final class KeepAgents extends AgentsContract {
    @Override
    protected Agents agents() {
      return new MongoAgents(store);
    }
  }

  @Nested
  final class KeepSessions extends SessionsContract {
    @Override
    protected Sessions sessions() {
      return new MongoSessions(store);
    }
  }

  @Nested
  final class KeepMessages extends MessagesContract {
    @Override
    protected Messages messages() {
      return new MongoMessages(store);
    }
  }

  @Nested
  final class KeepRuns extends RunsContract {
    @Override
    protected Runs runs() {
      return new MongoRuns(store);
    }
  }

  @Nested
  final class KeepRunLog extends RunLogContract {
    @Override
    protected RunLog runLog() {
      return new MongoRunLog(store, clock);
    }
  }

  @Nested
  final class KeepJobs extends JobsContract {
    @Override
    protected Jobs jobs() {
      return new MongoJobs(store);
    }
  }

  @Nested
  final class KeepThrottles extends ThrottlesContract {
    @Override
    protected Throttles throttles() {
      return new MongoThrottles(store);
    }
  }
}
