package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.Agents;
import io.vexel.core.users.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    store.add(Collection.AGENTS, document(agent));
  }

  @Override
  public void add(Agent agent, Idempotency key) {
    Document document =
        document(agent)
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
        .map(found -> new Keyed(agent(found), Fields.text(found, "idempotency_body_hash")));
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
    Document fields = document(agent);
    fields.remove("_id");
    Document change = new Document("$set", fields);
    if (agent.archivedAt().isEmpty()) {
      change.append("$unset", new Document("archived_at", ""));
    }
    return change;
  }

  @Override
  public Optional<Agent> find(AgentId id, UserId owner) {
    Bson which = and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(owner)));
    return store.find(Collection.AGENTS, which).map(MongoAgents::agent);
  }

  /** By id, since ids grow with time. */
  @Override
  public Slice<Agent> list(UserId owner, Slice.Request request) {
    List<Bson> which = new ArrayList<>();
    which.add(eq("user_id", Fields.id(owner)));
    which.add(eq("archived_at", null));
    request.after().ifPresent(after -> which.add(lt("_id", Fields.cursorId(after.id()))));
    return store.slice(
        Collection.AGENTS,
        and(which),
        descending("_id"),
        request.limit(),
        MongoAgents::agent,
        agent -> new Slice.Position("", agent.id().value()));
  }

  @Override
  public void remove(AgentId id, UserId owner) {
    store.remove(Collection.AGENTS, and(eq("_id", Fields.id(id)), eq("user_id", Fields.id(owner))));
  }

  private static Document document(Agent agent) {
    Document document =
        new Document("_id", Fields.id(agent.id()))
            .append("user_id", Fields.id(agent.userId()))
            .append("name", agent.name())
            .append("description", agent.description())
            .append("agent_type", Fields.label(agent.type()))
            .append("model_id", agent.modelId())
            .append("instructions", agent.instructions())
            .append("tools", agent.tools())
            .append("is_active", agent.active())
            .append("created_at", Fields.date(agent.createdAt()))
            .append("version", agent.version());
    Fields.put(document, "updated_at", agent.updatedAt().map(Fields::date));
    Fields.put(document, "archived_at", agent.archivedAt().map(Fields::date));
    return document;
  }

  private static Agent agent(Document from) {
    return new Agent(
        new AgentId(Fields.hex(from, "_id")),
        new UserId(Fields.hex(from, "user_id")),
        Fields.text(from, "name"),
        Fields.text(from, "description"),
        Fields.constant(from, "agent_type", AgentType.class),
        Fields.text(from, "model_id"),
        Fields.texts(from, "instructions"),
        Fields.texts(from, "tools"),
        Fields.flag(from, "is_active"),
        Fields.instant(from, "created_at"),
        Fields.optionalInstant(from, "updated_at"),
        Fields.optionalInstant(from, "archived_at"),
        Fields.number(from, "version"));
  }
}
