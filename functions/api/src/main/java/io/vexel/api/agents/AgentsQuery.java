package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Interop;
import io.vexel.api.schema.Range;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** Which agents are wanted, and in which order. */
@Interop
public record AgentsQuery(
    @Nullable AgentTypeName agentType,
    @Doc("Words that the name has, in upper or lower case.")
        @Text(min = 1, max = 100, pattern = "^[^\\x00-\\x1f]*$", says = "must have no controls")
        @Nullable String q,
    @Doc("Only those that are switched on, or off.") @Nullable Boolean isActive,
    @Doc("Only those that have this tool.") @Text(min = 1, max = 100) @Nullable String tool,
    @Doc("name from A to Z, or the newest or last changed first; created_at if left out.")
        @Nullable Sort sort,
    @Doc("At most this many items; 20 if left out.") @Range(min = 1, max = 100)
        @Nullable Integer limit,
    @Doc("next_cursor of the page before.") @Text(min = 1, max = 5000) @Nullable String cursor) {

  /** What the list is sorted by. */
  public enum Sort {
    NAME,
    CREATED_AT,
    UPDATED_AT
  }
}
