package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;

/** A sentence for people where there is nothing else to say. */
@Doc("A sentence for people.")
public record MessageOnlyView(String msg) {}
