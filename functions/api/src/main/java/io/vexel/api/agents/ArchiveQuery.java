package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Whether an agent is only to be archived. */
public record ArchiveQuery(
    @Doc(
            "True removes the agent with all its conversations, for good, soon after the answer;"
                + " runs in progress are stopped.")
        @Nullable Boolean purge) {}
