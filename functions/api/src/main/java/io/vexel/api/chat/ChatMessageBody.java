package io.vexel.api.chat;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** What a person says to an agent. */
@Doc("A message to an agent.")
public record ChatMessageBody(
    @Doc(value = "The text.", example = "What is 17.5 % of 2640?")
        @Text(min = 1, max = 50_000, pattern = "\\S", says = "must not be blank")
        String message,
    @Doc("The conversation to go on with; a new one if left out.")
        @Text(max = 24, pattern = Ids.ID, says = Ids.SAYS)
        @Nullable String sessionId,
    @Doc("On /chat, true answers as /stream does.") @Nullable Boolean stream,
    @Doc("The message that this one follows; the newest if left out.")
        @Text(max = 24, pattern = Ids.ID, says = Ids.SAYS)
        @Nullable String parentId) {}
