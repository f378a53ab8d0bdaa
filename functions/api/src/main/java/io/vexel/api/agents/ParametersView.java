package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import org.jspecify.annotations.Nullable;

/** How a model is to answer. */
@Doc("How a model is to answer; null is up to the provider.")
public record ParametersView(@Nullable Double temperature, @Nullable Integer maxOutputTokens) {}
