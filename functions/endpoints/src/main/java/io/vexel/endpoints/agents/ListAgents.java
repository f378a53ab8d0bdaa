package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentsQuery;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agents;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the caller's agents as the query asks for them. */
public final class ListAgents implements Endpoint {
  private final Agents agents;

  public ListAgents(Agents agents) {
    this.agents = agents;
  }

  @Override
  public Reply handle(Call call) {
    AgentsQuery query = call.query(AgentsQuery.class);
    Agents.Filter filter =
        new Agents.Filter(
            Optional.ofNullable(query.agentType()).map(AgentViews::type),
            Optional.ofNullable(query.q()),
            Optional.ofNullable(query.isActive()),
            Optional.ofNullable(query.tool()));
    Slice.Request page = call.page(query.limit(), query.cursor());
    return call.page(agents.list(call.user(), filter, order(query.sort()), page), AgentViews::of);
  }

  private static Agents.Order order(AgentsQuery.@Nullable Sort sort) {
    return switch (sort) {
      case null -> Agents.Order.NEWEST;
      case CREATED_AT -> Agents.Order.NEWEST;
      case NAME -> Agents.Order.NAME;
      case UPDATED_AT -> Agents.Order.LAST_CHANGED;
    };
  }
}
