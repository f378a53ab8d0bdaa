package io.vexel.adapters.mongo;

import io.vexel.core.Idempotency;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.SessionId;
import io.vexel.core.users.UserId;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;

/** A run as a document, and back. */
final class RunDocument {
  static final String RUNNING = Fields.label(Run.Status.RUNNING);

  private RunDocument() {}

  /** One field, since a compound sparse index takes documents that have only some of its fields. */
  static String idempotencyKey(String key, UserId owner) {
    return owner + ":" + key;
  }

  static Document of(Run run) {
    Document document =
        new Document("_id", Fields.id(run.id()))
            .append("session_id", Fields.id(run.sessionId()))
            .append("agent_id", Fields.id(run.agentId()))
            .append("agent_version", run.agentVersion())
            .append("user_id", Fields.id(run.userId()))
            .append("model_id", run.modelId())
            .append("thread_id", run.threadId())
            .append("client_run_id", run.clientRunId())
            .append("input_message_id", Fields.id(run.inputMessage()))
            .append("output_message_id", Fields.id(run.outputMessage()))
            .append("output_seq", run.outputSeq())
            .append("started_at", Fields.date(run.startedAt()))
            .append("lease_owner", run.leaseOwner())
            .append("lease_until", Fields.date(run.leaseUntil()))
            .append("status", RUNNING);
    Fields.put(document, "cancel_requested_at", run.cancelRequestedAt().map(Fields::date));
    run.idempotency().ifPresent(key -> putIdempotency(document, key, run.userId()));
    run.end().ifPresent(end -> document.putAll(end(end)));
    return document;
  }

  private static void putIdempotency(Document into, Idempotency idempotency, UserId owner) {
    into.append("idempotency_key", idempotencyKey(idempotency.key(), owner))
        .append("idempotency_body_hash", idempotency.bodyHash());
  }

  /** The fields that closing a run sets. */
  static Document end(Run.End end) {
    Document document =
        new Document("status", Fields.label(end.status()))
            .append("ended_at", Fields.date(end.at()))
            .append("usage", MessageDocument.usage(end.usage()));
    Fields.put(document, "first_token_ms", end.firstToken().map(Duration::toMillis));
    Fields.put(document, "error", end.error().map(RunDocument::failure));
    return document;
  }

  private static Document failure(Run.Failure failure) {
    return new Document("code", failure.code()).append("message", failure.message());
  }

  static Run run(Document from) {
    UserId owner = new UserId(Fields.hex(from, "user_id"));
    return new Run(
        new RunId(Fields.hex(from, "_id")),
        new SessionId(Fields.hex(from, "session_id")),
        new AgentId(Fields.hex(from, "agent_id")),
        Fields.number(from, "agent_version"),
        owner,
        Fields.text(from, "model_id"),
        Fields.text(from, "thread_id"),
        Fields.text(from, "client_run_id"),
        new MessageId(Fields.hex(from, "input_message_id")),
        new MessageId(Fields.hex(from, "output_message_id")),
        Fields.number(from, "output_seq"),
        Fields.instant(from, "started_at"),
        Fields.text(from, "lease_owner"),
        Fields.instant(from, "lease_until"),
        Fields.optionalInstant(from, "cancel_requested_at"),
        Fields.optionalText(from, "idempotency_key").map(key -> idempotency(key, owner, from)),
        endOf(from));
  }

  private static Idempotency idempotency(String stored, UserId owner, Document from) {
    String key = stored.substring(idempotencyKey("", owner).length());
    return new Idempotency(key, Fields.text(from, "idempotency_body_hash"));
  }

  private static Optional<Run.End> endOf(Document from) {
    Run.Status status = Fields.constant(from, "status", Run.Status.class);
    if (status == Run.Status.RUNNING) {
      return Optional.empty();
    }
    return Optional.of(
        new Run.End(
            status,
            Fields.instant(from, "ended_at"),
            Fields.optionalDocument(from, "usage").map(MessageDocument::usage).orElseThrow(),
            Fields.optionalNumber(from, "first_token_ms").map(Duration::ofMillis),
            Fields.optionalDocument(from, "error").map(RunDocument::failure)));
  }

  private static Run.Failure failure(Document from) {
    return new Run.Failure(Fields.text(from, "code"), Fields.text(from, "message"));
  }
}
