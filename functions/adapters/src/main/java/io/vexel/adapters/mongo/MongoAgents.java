package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.Agents;
import io.vexel.core.users.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Agents in the collection {@code agents}. */
public final class MongoAgents implements Agents {
  private final MongoStore store;

  public MongoAgents(MongoStore store) {
    this.store = store;
  }

  @Override
  public void add(Agent agent) {
    store.add(Collection.AGENTS, AgentDocument.of(agent));
  }

  @Override
  public void add(Agent agent, Idempotency key) {
    Document document =
        AgentDocument.of(agent)
            .append("idempotency_key", ownedKey(key.key(), agent.userId()))
            .append("idempotency_body_hash", key.bodyHash());
    if (!store.insert(Collection.AGENTS, document)) {
      throw new Refusal.Conflict(
          "idempotency-mismatch", "an agent has been made with this idempotency key already");
    }
  }

  @Override
  public Optional<Keyed> find(String key, UserId owner) {
    Bson which = and(eq("idempotency_key", ownedKey(key, owner)), eq("user_id", Fields.id(owner)));
    return store
        .find(Collection.AGENTS, which)
        .map(found ->
            new Keyed(AgentDocument.agent(found), Fields.text(found, "idempotency_body_hash")));
  }

  /** One field, since a compound sparse index takes documents that have only some of its fields. */
  private static String ownedKey(String key, UserId owner) {
    return owner + ":" + key;
  }

  @Override
  public Agent replace(Agent agent) {
    Agent next = agent.next();
    Bson current =
        and(
            eq("_id", Fields.id(agent.id())),
            eq("user_id", Fields.id(agent.userId())),
            eq("version", agent.version()));
    if (!store.update(Collection.AGENTS, current, change(next))) {
      throw new Refusal.Conflict(
          "version-conflict", "could not change the agent: it has changed meanwhile");
    }
    return next;
  }

  /** Sets every field, so that the key of idempotency stays. */
  private static Bson change(Agent agent) {
    Document fields = AgentDocument.of(agent);
    fields.remove("_id");
    Document absent = new Document();
    Stream.of("archived_at", "fallback_model_id")
        .filter(field -> !fields.containsKey(field))
        .forEach(field -> absent.append(field, ""));
    Document change = new Document("$set", fields);
    return absent.isEmpty() ? change : change.append("$unset", absent);
  }

  @Override
  public Optional<Agent> find(AgentId id, UserId owner) {
    Bson which = and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(owner)));
    return store.find(Collection.AGENTS, which).map(AgentDocument::agent);
  }

  @Override
  public Slice<Agent> list(UserId owner, Filter filter, Order order, Slice.Request request) {
    List<Bson> which = new ArrayList<>();
    which.add(eq("user_id", Fields.id(owner)));
    which.add(eq("archived_at", null));
    filter.type().ifPresent(type -> which.add(eq("agent_type", Fields.label(type))));
    filter.words().ifPresent(words -> which.add(Fields.contains("name_key", words)));
    filter.active().ifPresent(active -> which.add(eq("is_active", active)));
    filter.tool().ifPresent(tool -> which.add(eq("tools", tool)));
    request.after().ifPresent(after -> which.add(AgentOrder.after(after, order)));
    return store.slice(
        Collection.AGENTS,
        and(which),
        AgentOrder.sort(order),
        request.limit(),
        AgentDocument::agent,
        agent -> AgentOrder.place(agent, order));
  }

  @Override
  public void remove(AgentId id, UserId owner) {
    store.remove(Collection.AGENTS, and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(owner))));
  }
}
