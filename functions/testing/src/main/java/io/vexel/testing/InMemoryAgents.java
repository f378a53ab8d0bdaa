package io.vexel.testing;

import io.vexel.core.Folding;
import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.users.UserId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Agents that last as long as this object. */
public final class InMemoryAgents implements Agents {
  private record Key(UserId owner, String key) {}

  private final Map<Key, Keyed> keys = new LinkedHashMap<>();
  private final Map<String, Agent> newestFirst = new TreeMap<>(Comparator.reverseOrder());

  @Override
  public synchronized void add(Agent agent) {
    if (newestFirst.putIfAbsent(agent.id().value(), agent) != null) {
      throw Refusals.duplicate();
    }
  }

  @Override
  public synchronized void add(Agent agent, Idempotency key) {
    Key place = new Key(agent.userId(), key.key());
    if (keys.containsKey(place)) {
      throw new Refusal.Conflict(
          "idempotency-mismatch", "an agent has been made with this idempotency key already");
    }
    add(agent);
    keys.put(place, new Keyed(agent, key.bodyHash()));
  }

  @Override
  public synchronized Optional<Keyed> find(String key, UserId owner) {
    return Optional.ofNullable(keys.get(new Key(owner, key)))
        .flatMap(
            made -> find(made.agent().id(), owner).map(agent -> new Keyed(agent, made.bodyHash())));
  }

  @Override
  public synchronized Agent replace(Agent agent) {
    boolean current =
        find(agent.id(), agent.userId())
            .filter(stored -> stored.version() == agent.version())
            .isPresent();
    if (!current) {
      throw new Refusal.Conflict(
          "version-conflict", "could not change the agent: it has changed meanwhile");
    }
    newestFirst.put(agent.id().value(), agent.next());
    return agent.next();
  }

  @Override
  public synchronized Optional<Agent> find(AgentId id, UserId owner) {
    return Optional.ofNullable(newestFirst.get(id.value()))
        .filter(agent -> agent.userId().equals(owner));
  }

  @Override
  public synchronized Slice<Agent> list(
      UserId owner, Filter filter, Order order, Slice.Request request) {
    Comparator<Slice.Position> places = places(order);
    Optional<Slice.Position> after = request.after().map(place -> checked(place, order));
    List<Agent> found =
        newestFirst.values().stream()
            .filter(agent -> agent.userId().equals(owner) && agent.archivedAt().isEmpty())
            .filter(agent -> matches(agent, filter))
            .filter(
                agent -> after.isEmpty() || places.compare(place(agent, order), after.get()) > 0)
            .sorted(Comparator.comparing(agent -> place(agent, order), places))
            .limit(request.limit() + 1L)
            .toList();
    return Slice.cut(found, request.limit(), agent -> place(agent, order));
  }

  private static boolean matches(Agent agent, Filter filter) {
    String name = Folding.key(agent.name());
    return filter.type().map(agent.type()::equals).orElse(true)
        && filter.words().map(Folding::key).map(name::contains).orElse(true)
        && filter.active().map(wanted -> wanted == agent.active()).orElse(true)
        && filter.tool().map(agent.tools()::contains).orElse(true);
  }

  private static Slice.Position place(Agent agent, Order order) {
    String key =
        switch (order) {
          case NEWEST -> "";
          case NAME -> Folding.key(agent.name());
          case LAST_CHANGED -> Long.toString(agent.changedAt().toEpochMilli());
        };
    return new Slice.Position(key, agent.id().value());
  }

  private static Comparator<Slice.Position> places(Order order) {
    return switch (order) {
      case NEWEST -> Comparator.comparing(Slice.Position::id).reversed();
      case NAME -> Comparator.comparing(Slice.Position::key).thenComparing(Slice.Position::id);
      case LAST_CHANGED ->
          Comparator.comparingLong(Refusals::number).thenComparing(Slice.Position::id).reversed();
    };
  }

  private static Slice.Position checked(Slice.Position place, Order order) {
    Refusals.id(place);
    if (order == Order.LAST_CHANGED) {
      Refusals.number(place);
    }
    return place;
  }

  @Override
  public synchronized void remove(AgentId id, UserId owner) {
    find(id, owner).ifPresent(agent -> newestFirst.remove(agent.id().value()));
  }
}
