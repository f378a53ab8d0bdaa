package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation with an agent. */
@Doc("A conversation with an agent.")
public record SessionView(
    String id,
    String agentId,
    String title,
    long messageCount,
    @Doc("The run that is busy in it.") @Nullable String activeRunId,
    Instant createdAt,
    Instant lastMessageAt) {}
