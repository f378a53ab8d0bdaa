package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Items;
import io.vexel.api.schema.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to change about a conversation. */
@Doc("What is to change about a conversation; what is left out stays.")
public record SessionChangesBody(
    @Text(min = 1, max = 200, pattern = "\\S", says = "must not be blank") @Nullable String title,
    @Nullable Boolean pinned,
    @Doc("Archived conversations leave the lists; they can still be read and gone on with.")
        @Nullable Boolean archived,
    @Doc("Notes of the client, as a whole. Names are letters, digits, _ and -, at most 40.")
        @Items(max = 16)
        @Text(max = 500)
        @Nullable Map<String, String> metadata) {}
