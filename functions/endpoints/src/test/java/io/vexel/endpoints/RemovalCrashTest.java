package io.vexel.endpoints;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.core.Ids;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunLimits;
import io.vexel.core.chat.RunLog;
import io.vexel.core.chat.Runs;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.Sessions;
import io.vexel.core.jobs.JobSignal;
import io.vexel.core.jobs.Jobs;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.UserId;
import io.vexel.testing.InMemoryAgents;
import io.vexel.testing.InMemoryJobs;
import io.vexel.testing.InMemoryMessages;
import io.vexel.testing.InMemoryRunLog;
import io.vexel.testing.InMemoryRuns;
import io.vexel.testing.InMemorySessions;
import io.vexel.testing.Samples;
import io.vexel.testing.SettableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever a crash between two writes leaves of a removal, a worker removes afterwards. */
final class RemovalCrashTest {
  private static final Set<String> WRITES = Set.of("add", "claim", "remove", "end", "retry");

  /** The process is gone, so nothing catches this. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final SettableClock clock = new SettableClock(NOW);
  private final UserId ada = Samples.userId();
  private InMemoryAgents agents = new InMemoryAgents();
  private InMemorySessions sessions = new InMemorySessions();
  private InMemoryMessages messages = new InMemoryMessages();
  private InMemoryRuns runs = new InMemoryRuns();
  private InMemoryRunLog log = new InMemoryRunLog(clock);
  private InMemoryJobs jobs = new InMemoryJobs();
  private int writesLeft;

  /** An archived agent and a conversation with it, in which an answer was given. */
  private record Past(Agent agent, Session session, Message message, Run run) {}

  @Test
  void a_conversation_is_removed_whole_whenever_the_process_dies() {
    int crashes = 0;
    while (crashed(crashes, past -> parts -> parts.clearing().session(past.session().id(), ada))) {
      crashes++;
    }
    assertThat(crashes).isGreaterThan(5);
  }

  @Test
  void an_agent_is_purged_whole_whenever_the_process_dies() {
    int crashes = 0;
    while (crashed(
        crashes,
        past ->
            parts -> {
              parts.purging().agent(past.agent());
              assertThat(parts.worker().work()).isTrue();
              assertThat(agents.find(past.agent().id(), ada)).isEmpty();
            })) {
      crashes++;
    }
    assertThat(crashes).isGreaterThan(8);
  }

  @Test
  void a_conversation_that_went_on_after_a_crash_is_left_to_its_owner() {
    Past past = past();
    writesLeft = 1;
    assertThat(died(() -> conversations(true).clearing().session(past.session().id(), ada)))
        .isTrue();
    sessions.claim(
        past.session().id(), ada, Optional.empty(), past.run().id(), 2, NOW.plusSeconds(1));
    sessions.release(past.session().id(), ada, past.run().id());
    finish();
    assertThat(sessions.find(past.session().id(), ada)).isPresent();
    assertThat(messages.find(past.message().id(), ada)).isPresent();
  }

  /** Dies before the write with this number, and lets others finish; false if it came that far. */
  private boolean crashed(int writes, Function<Past, Consumer<Conversations>> work) {
    Past past = past();
    writesLeft = writes;
    boolean died = died(() -> work.apply(past).accept(conversations(true)));
    finish();
    boolean asked = writes > 0;
    assertThat(sessions.find(past.session().id(), ada).isPresent()).isEqualTo(!asked);
    assertThat(messages.ofAgent(past.agent().id(), ada, Slice.Request.first(9)).items().isEmpty())
        .isEqualTo(asked);
    assertThat(runs.find(past.run().id(), ada).isPresent()).isEqualTo(!asked);
    assertThat(log.batch(past.run().id(), ada, 0).isPresent()).isEqualTo(!asked);
    return died;
  }

  private static boolean died(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Crash crash) {
      return true;
    }
  }

  /** Another process, once the lease of the first has lapsed. */
  private void finish() {
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));
    Conversations after = conversations(false);
    while (after.worker().work()) {
      assertThat(after.worker()).isNotNull();
    }
  }

  private Past past() {
    agents = new InMemoryAgents();
    sessions = new InMemorySessions();
    messages = new InMemoryMessages();
    runs = new InMemoryRuns();
    log = new InMemoryRunLog(clock);
    jobs = new InMemoryJobs();
    Agent agent = Samples.agent(ada, new AgentId(Samples.id()), Optional.of(NOW));
    Session session = Samples.session(ada, agent.id(), Optional.empty());
    Message message = Samples.message(ada, session.id(), agent.id(), 0);
    agents.add(agent);
    sessions.add(session);
    messages.put(message);
    Run run = Samples.run(ada, session.id());
    runs.add(run);
    log.append(run.id(), ada, new RunLog.Batch(0, 1, List.of("{}"), true), NOW);
    return new Past(agent, session, message, run);
  }

  private Conversations conversations(boolean mortal) {
    return Conversations.of(
        new Conversations.Parts(
            port(Agents.class, agents, mortal),
            port(Sessions.class, sessions, mortal),
            port(Messages.class, messages, mortal),
            port(Runs.class, runs, mortal),
            port(RunLog.class, log, mortal),
            port(Jobs.class, jobs, mortal),
            new ScriptedModels(),
            new Tools(List.of()),
            new JacksonJson(),
            new Ids(clock, new SecureRandom()),
            clock,
            RunLimits.DEFAULT,
            () -> Duration.ofDays(1),
            JobSignal.NONE,
            Metrics.NONE,
            true));
  }

  /** The port; a mortal one dies instead of a write when none is left. */
  private <T> T port(Class<T> type, T port, boolean mortal) {
    Object made =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (mortal && WRITES.contains(method.getName()) && writesLeft-- <= 0) {
                throw new Crash();
              }
              try {
                return method.invoke(port, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
    return type.cast(made);
  }
}
