package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Text;

/** A tool to give to an agent. */
@Doc("A tool to give to an agent.")
public record AgentToolBody(
    @Doc(value = "The tool's id.", example = "calculator") @Text(min = 1, max = 100)
        String toolId) {}
