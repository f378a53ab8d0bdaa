package io.vexel.adapters.mongo;

import io.vexel.core.Folding;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.users.UserId;
import java.util.Optional;
import org.bson.Document;

/** An agent as a document, with its name a second time as lists compare it. */
final class AgentDocument {
  private AgentDocument() {}

  static Document of(Agent agent) {
    Document document =
        new Document("_id", Fields.id(agent.id()))
            .append("user_id", Fields.id(agent.userId()))
            .append("name", agent.name())
            .append("description", agent.description())
            .append("agent_type", Fields.label(agent.type()))
            .append("name_key", Folding.key(agent.name()))
            .append("model_id", agent.model().id())
            .append("parameters", parameters(agent.model()))
            .append("instructions", agent.instructions())
            .append("starters", agent.starters())
            .append("tools", agent.tools())
            .append("is_active", agent.active())
            .append("created_at", Fields.date(agent.createdAt()))
            .append("changed_at", Fields.date(agent.changedAt()))
            .append("version", agent.version());
    Fields.put(document, "fallback_model_id", agent.model().fallbackId());
    Fields.put(document, "updated_at", agent.updatedAt().map(Fields::date));
    Fields.put(document, "archived_at", agent.archivedAt().map(Fields::date));
    return document;
  }

  static Agent agent(Document from) {
    return new Agent(
        new AgentId(Fields.hex(from, "_id")),
        new UserId(Fields.hex(from, "user_id")),
        Fields.text(from, "name"),
        Fields.text(from, "description"),
        Fields.constant(from, "agent_type", AgentType.class),
        model(from),
        Fields.texts(from, "instructions"),
        Fields.texts(from, "starters"),
        Fields.texts(from, "tools"),
        Fields.flag(from, "is_active"),
        Fields.instant(from, "created_at"),
        Fields.optionalInstant(from, "updated_at"),
        Fields.optionalInstant(from, "archived_at"),
        Fields.number(from, "version"));
  }

  private static Document parameters(ModelChoice model) {
    Document parameters = new Document();
    Fields.put(parameters, "temperature", model.temperature());
    Fields.put(parameters, "max_output_tokens", model.maxOutputTokens());
    return parameters;
  }

  private static ModelChoice model(Document from) {
    Optional<Document> parameters = Fields.optionalDocument(from, "parameters");
    return new ModelChoice(
        Fields.text(from, "model_id"),
        Fields.optionalText(from, "fallback_model_id"),
        parameters.flatMap(all -> Optional.ofNullable(all.getDouble("temperature"))),
        parameters.flatMap(all -> Optional.ofNullable(all.getInteger("max_output_tokens"))));
  }
}
