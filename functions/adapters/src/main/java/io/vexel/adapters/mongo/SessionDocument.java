package io.vexel.adapters.mongo;

import io.vexel.core.Folding;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.users.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A conversation as a document. */
final class SessionDocument {
  private SessionDocument() {}

  /** One field, since a compound sparse index takes documents that have only some of its fields. */
  static String threadKey(String thread, AgentId agent, UserId owner) {
    return owner + ":" + agent + ":" + thread;
  }

  static Document of(Session session) {
    Document document =
        new Document("_id", Fields.id(session.id()))
            .append("user_id", Fields.id(session.userId()))
            .append("agent_id", Fields.id(session.agentId()))
            .append("version", session.version())
            .append("message_count", session.messageCount())
            .append("next_seq", session.nextSeq())
            .append("created_at", Fields.date(session.createdAt()))
            .append("last_message_at", Fields.date(session.lastMessageAt()));
    document.putAll(label(session.label()));
    Fields.put(document, "active_run_id", session.activeRun().map(Fields::id));
    session
        .clientThreadId()
        .ifPresent(thread ->
            document
                .append("client_thread_id", thread)
                .append(
                    "client_thread_key", threadKey(thread, session.agentId(), session.userId())));
    return document;
  }

  /** What gives a conversation another label, and the next version. */
  static Bson change(Session.Label label) {
    Document change =
        new Document("$set", label(label)).append("$inc", new Document("version", 1L));
    if (label.archivedAt().isEmpty()) {
      change.append("$unset", new Document("archived_at", ""));
    }
    return change;
  }

  /** With the title a second time, as searches compare it. */
  private static Document label(Session.Label label) {
    Document document =
        new Document("title", label.title())
            .append("title_key", Folding.key(label.title()))
            .append("pinned", label.pinned())
            .append("metadata", new Document(new LinkedHashMap<>(label.metadata())));
    Fields.put(document, "archived_at", label.archivedAt().map(Fields::date));
    return document;
  }

  static Session session(Document from) {
    return new Session(
        new SessionId(Fields.hex(from, "_id")),
        new UserId(Fields.hex(from, "user_id")),
        new AgentId(Fields.hex(from, "agent_id")),
        new Session.Label(
            Fields.text(from, "title"),
            Fields.flag(from, "pinned"),
            Fields.optionalInstant(from, "archived_at"),
            metadata(from)),
        Fields.number(from, "version"),
        Fields.number(from, "message_count"),
        Fields.number(from, "next_seq"),
        Fields.optionalHex(from, "active_run_id").map(RunId::new),
        Fields.optionalText(from, "client_thread_id"),
        Fields.instant(from, "created_at"),
        Fields.instant(from, "last_message_at"));
  }

  private static Map<String, String> metadata(Document from) {
    Map<String, String> metadata = new LinkedHashMap<>();
    Fields.optionalDocument(from, "metadata")
        .ifPresent(notes -> notes.forEach((key, value) -> metadata.put(key, value.toString())));
    return metadata;
  }
}
