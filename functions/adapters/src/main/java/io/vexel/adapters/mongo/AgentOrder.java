package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.vexel.core.Folding;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The orders in which agents are listed, and the places in them. */
final class AgentOrder {
  private AgentOrder() {}

  /** Newest is by id, since ids grow with time. */
  static Bson sort(Agents.Order order) {
    return switch (order) {
      case NEWEST -> descending("_id");
      case NAME -> ascending("name_key", "_id");
      case LAST_CHANGED -> descending("changed_at", "_id");
    };
  }

  static Slice.Position place(Agent agent, Agents.Order order) {
    String key =
        switch (order) {
          case NEWEST -> "";
          case NAME -> Folding.key(agent.name());
          case LAST_CHANGED -> Long.toString(agent.changedAt().toEpochMilli());
        };
    return new Slice.Position(key, agent.id().value());
  }

  /** What comes after the place. */
  static Bson after(Slice.Position place, Agents.Order order) {
    ObjectId id = Fields.cursorId(place.id());
    return switch (order) {
      case NEWEST -> lt("_id", id);
      case NAME -> or(gt("name_key", place.key()), and(eq("name_key", place.key()), gt("_id", id)));
      case LAST_CHANGED -> {
        Date at = Fields.date(Instant.ofEpochMilli(Fields.cursorNumber(place.key())));
        yield or(lt("changed_at", at), and(eq("changed_at", at), lt("_id", id)));
      }
    };
  }
}
