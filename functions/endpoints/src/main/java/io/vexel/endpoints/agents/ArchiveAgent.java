package io.vexel.endpoints.agents;

import io.vexel.api.agents.ArchiveQuery;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Purging;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;
import java.util.Optional;

/**
 * Archives an agent: it leaves lists and takes no messages, but can be brought back, unless it is
 * to be removed with all its conversations.
 */
public final class ArchiveAgent implements Endpoint {
  private final AgentChange change;
  private final Purging purging;
  private final Clock clock;

  public ArchiveAgent(Agents agents, Purging purging, Clock clock) {
    this.purging = purging;
    this.change = new AgentChange(agents, clock);
    this.clock = clock;
  }

  @Override
  public Reply handle(Call call) {
    if (Boolean.TRUE.equals(call.query(ArchiveQuery.class).purge())) {
      purging.agent(change.apply(call, this::archivedNow));
    } else {
      change.apply(call, agent -> agent.archivedAt().isPresent() ? agent : archivedNow(agent));
    }
    return Reply.empty(204);
  }

  /** A change even where it is archived already, so that the version is compared in any case. */
  private Agent archivedNow(Agent agent) {
    return AgentParts.of(agent).archivedAt(Optional.of(clock.instant())).agent();
  }
}
