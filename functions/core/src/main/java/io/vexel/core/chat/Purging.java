package io.vexel.core.chat;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.jobs.Job;
import io.vexel.core.jobs.JobHandler;
import io.vexel.core.jobs.JobQueue;
import io.vexel.core.users.UserId;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Removes archived agents with all their conversations, which cannot be taken back. */
public final class Purging implements JobHandler {
  private static final String AGENT = "agent";

  private final JobQueue queue;
  private final Agents agents;
  private final Clearing clearing;
  private final Chat chat;
  private final Ids ids;
  private final Clock clock;

  public Purging(
      JobQueue queue, Agents agents, Clearing clearing, Chat chat, Ids ids, Clock clock) {
    this.queue = queue;
    this.agents = agents;
    this.clearing = clearing;
    this.chat = chat;
    this.ids = ids;
    this.clock = clock;
  }

  /** Has the agent removed, soon; it is archived already, so nothing new begins with it. */
  public void agent(Agent agent) {
    Map<String, String> payload = Map.of(AGENT, agent.id().value());
    queue.add(Job.of(kind(), ids.next(), agent.userId(), payload, clock.instant()));
  }

  @Override
  public String kind() {
    return "purge-agent";
  }

  /**
   * Clears before and after the agent is gone: a run may have begun that had read the agent before
   * it was archived.
   */
  @Override
  public void handle(Job job) {
    AgentId agent = new AgentId(job.get(AGENT));
    clear(agent, job.userId());
    agents.remove(agent, job.userId());
    clear(agent, job.userId());
  }

  private void clear(AgentId agent, UserId user) {
    AtomicBoolean busy = new AtomicBoolean();
    clearing.each(agent, user, session -> busy.compareAndSet(false, !cleared(session)));
    if (busy.get()) {
      throw new Refusal.Conflict(
          "run-active", "could not remove the agent yet: its runs have been asked to stop");
    }
  }

  /** Clears the conversation; if a run is active in it, asks that to stop instead. */
  private boolean cleared(Session session) {
    try {
      clearing.remove(session);
      return true;
    } catch (Refusal.Conflict active) {
      active.blocker().ifPresent(run -> chat.cancel(new RunId(run), session.userId()));
      return false;
    }
  }
}
