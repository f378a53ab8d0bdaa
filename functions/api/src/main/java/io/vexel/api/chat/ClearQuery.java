package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Interop;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** Which messages with an agent are to be removed. */
@Interop
public record ClearQuery(
    @Doc("Only this conversation; all with the agent if left out.")
        @Text(max = 24, pattern = Ids.ID, says = Ids.SAYS)
        @Nullable String sessionId) {}
