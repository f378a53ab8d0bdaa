package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation with an agent. */
@Doc("A conversation with an agent.")
public record SessionView(
    String id,
    String agentId,
    String title,
    boolean pinned,
    @Nullable Instant archivedAt,
    Map<String, String> metadata,
    long messageCount,
    @Doc("The run that is busy in it.") @Nullable String activeRunId,
    Instant createdAt,
    Instant lastMessageAt,
    @Doc("Counts changes of title, pin, archive and metadata from 1; messages leave it as it is.")
        long version) {
  public SessionView {
    metadata = Map.copyOf(metadata);
  }
}
