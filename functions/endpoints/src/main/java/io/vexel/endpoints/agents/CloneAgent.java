package io.vexel.endpoints.agents;

import io.vexel.core.Ids;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.util.Optional;

/** Copies an agent, with its tools and without its history. */
public final class CloneAgent implements Endpoint {
  private static final String SUFFIX = " (copy)";
  private static final int LONGEST_NAME = 100;

  private final Agents agents;
  private final NewAgents newAgents;
  private final Ids ids;
  private final Clock clock;

  public CloneAgent(Agents agents, Ids ids, Clock clock) {
    this.agents = agents;
    this.newAgents = new NewAgents(agents);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Reply handle(Call call) {
    Agent original = agents.get(new AgentId(call.id("agent_id")), call.user());
    return newAgents.add(call, () -> copy(original));
  }

  private Agent copy(Agent original) {
    return new Agent(
        new AgentId(ids.next()),
        original.userId(),
        suffixed(original.name()),
        original.description(),
        original.type(),
        original.model(),
        original.instructions(),
        original.starters(),
        original.tools(),
        original.active(),
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** Cut where needed, between characters as people see them in most scripts. */
  private static String suffixed(String name) {
    int room = LONGEST_NAME - SUFFIX.length();
    int length = name.codePointCount(0, name.length());
    return name.substring(0, name.offsetByCodePoints(0, Math.min(room, length))) + SUFFIX;
  }
}
