package io.vexel.api.meta;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Interop;
import io.vexel.api.schema.Range;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** Which stretch of a list is wanted. */
@Interop
public record PageQuery(
    @Doc("At most this many items; 20 if left out.") @Range(min = 1, max = 100)
        @Nullable Integer limit,
    @Doc("next_cursor of the page before.") @Text(min = 1, max = 500) @Nullable String cursor) {}
