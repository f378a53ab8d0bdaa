package io.vexel.api.chat;

import io.vexel.api.schema.Doc;

/** Tokens as the provider counted them. */
@Doc("Tokens as the provider counted them.")
public record UsageView(long inputTokens, long outputTokens) {}
