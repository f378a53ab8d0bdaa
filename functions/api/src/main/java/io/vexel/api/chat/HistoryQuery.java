package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Interop;
import io.vexel.api.schema.Range;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** Which messages with an agent are wanted. */
@Interop
public record HistoryQuery(
    @Doc("Only this conversation.") @Text(max = 24, pattern = Ids.ID, says = Ids.SAYS)
        @Nullable String sessionId,
    @Doc("At most this many messages; 20 if left out.") @Range(min = 1, max = 100)
        @Nullable Integer limit,
    @Doc("next_cursor of the page before.") @Text(min = 1, max = 500) @Nullable String cursor) {}
