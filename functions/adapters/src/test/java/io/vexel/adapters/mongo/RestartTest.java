package io.vexel.adapters.mongo;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.Session;
import io.vexel.core.jobs.Job;
import io.vexel.core.users.AuthSession;
import io.vexel.core.users.RefreshToken;
import io.vexel.core.users.User;
import io.vexel.core.users.UserId;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.Samples;
import io.vexel.testing.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {
  @TempDir Path directory;

  private final SettableClock clock = new SettableClock(NOW);
  private final User ada = Samples.user("ada@example.org");
  private final UserId id = ada.id();
  private final AuthSession signIn = Samples.authSession(id);
  private final RefreshToken token = Samples.refreshToken(id);
  private final Agent agent = Samples.agent(id);
  private final Session session = Samples.session(id);
  private final Message message = Samples.message(id, session.id(), agent.id(), 0);
  private final Run run = Samples.run(id);
  private final Job job = Samples.job(id);
  private final RunLog.Batch batch =
      new RunLog.Batch(0, 1, List.of("{\"delta\":\"" + Samples.UNICODE + "\"}"), true);

  @Test
  void everything_stored_is_there_after_a_restart_and_equal() {
    open(this::add);
    open(this::check);
  }

  private void add(MongoStore store) {
    Indexes.create(store);
    new MongoUsers(store).add(ada);
    new MongoAuthSessions(store).add(signIn);
    new MongoRefreshTokens(store).add(token);
    new MongoAgents(store).add(agent);
    new MongoSessions(store).add(session);
    new MongoMessages(store).put(message);
    new MongoRuns(store).add(run);
    new MongoRunLog(store, clock).append(run.id(), id, batch, NOW);
    new MongoJobs(store).add(job);
  }

  private void check(MongoStore store) {
    assertThat(new MongoUsers(store).find(ada.email())).contains(ada);
    assertThat(new MongoAuthSessions(store).live(signIn.id(), id, NOW)).contains(signIn);
    assertThat(new MongoRefreshTokens(store).find(token.hash(), NOW)).contains(token);
    assertThat(new MongoAgents(store).list(id, Slice.Request.first(20)).items())
        .containsExactly(agent);
    assertThat(new MongoSessions(store).find(session.id(), id)).contains(session);
    assertThat(
            new MongoMessages(store).ofSession(session.id(), id, Slice.Request.first(20)).items())
        .containsExactly(message);
    assertThat(new MongoRuns(store).find(run.id(), id)).contains(run);
    assertThat(new MongoRunLog(store, clock).batch(run.id(), id, 0)).contains(batch);
    assertThat(new MongoJobs(store).find(job.id(), id, NOW)).contains(job);
  }

  private void open(Consumer<MongoStore> work) {
    try (LocalStore engine = LocalStore.onFile(directory.resolve("vexel.db"));
        MongoStore store = MongoStore.open(engine.connectionString(), 4)) {
      work.accept(store);
    }
  }
}
