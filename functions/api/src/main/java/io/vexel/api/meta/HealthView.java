package io.vexel.api.meta;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Only;

/** That the service answers. */
@Doc("That the service answers.")
public record HealthView(@Only("ok") String status) {}
