package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Interop;
import io.vexel.api.schema.Range;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** Which conversations are wanted. */
@Interop
public record SessionsQuery(
    @Doc("Words that the title has, in upper or lower case.")
        @Text(min = 1, max = 100, pattern = "^[^\\x00-\\x1f]*$", says = "must have no controls")
        @Nullable String q,
    @Doc("true: those that are archived; otherwise those that are not.") @Nullable Boolean archived,
    @Doc("At most this many items; 20 if left out.") @Range(min = 1, max = 100)
        @Nullable Integer limit,
    @Doc("next_cursor of the page before.") @Text(min = 1, max = 500) @Nullable String cursor) {}
