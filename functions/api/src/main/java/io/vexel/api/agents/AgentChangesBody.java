package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Items;
import io.vexel.api.schema.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to change about an agent. */
@Doc("What is to change about an agent; what is left out stays.")
public record AgentChangesBody(
    @Text(min = 1, max = 100, pattern = "\\S", says = "must not be blank") @Nullable String name,
    @Text(max = 500) @Nullable String description,
    @Nullable AgentTypeName agentType,
    @Text(min = 1, max = 200, pattern = "^\\S+$", says = "must not contain white space")
        @Nullable String modelId,
    @Items(max = 32) @Text(min = 1, max = 4000) @Nullable List<String> instructions,
    @Items(max = 32, unique = true) @Text(min = 1, max = 100) @Nullable List<String> tools,
    @Nullable Boolean isActive) {}
