package io.vexel.api.tools;

import io.vexel.api.schema.Doc;
import org.jspecify.annotations.Nullable;

/** A model an agent may use. */
@Doc("A model.")
public record ModelView(
    @Doc(value = "provider/model", example = "openai/gpt-4o") String id,
    String name,
    String provider,
    @Doc("In tokens.") int contextWindow,
    @Doc("Whether agents that name no model get this one.") boolean isDefault,
    boolean available,
    @Doc("What an operator has to set to make it available.") @Nullable String missingSetting) {}
