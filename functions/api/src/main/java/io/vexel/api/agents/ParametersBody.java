package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Range;
import org.jspecify.annotations.Nullable;

/** How a model is to answer; what is left out is up to the provider. */
@Doc("How a model is to answer; what is left out is up to the provider.")
public record ParametersBody(
    @Doc("0 for the likeliest words, more for surprises.") @Range(min = 0, max = 2)
        @Nullable Double temperature,
    @Doc("Tokens of one answer, at most.") @Range(min = 1, max = 1_000_000)
        @Nullable Integer maxOutputTokens) {}
