package io.vexel.endpoints.agents;

import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.util.Optional;

/** Archives an agent: it leaves lists and takes no messages, but can be brought back. */
public final class ArchiveAgent implements Endpoint {
  private final AgentChange change;
  private final Clock clock;

  public ArchiveAgent(Agents agents, Clock clock) {
    this.change = new AgentChange(agents, clock);
    this.clock = clock;
  }

  @Override
  public Reply handle(Call call) {
    change.apply(
        call,
        agent ->
            agent.archivedAt().isPresent()
                ? agent
                : AgentParts.of(agent).archivedAt(Optional.of(clock.instant())).agent());
    return Reply.empty(204);
  }
}
