package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

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
