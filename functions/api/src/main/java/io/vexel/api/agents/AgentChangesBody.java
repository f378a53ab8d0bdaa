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
    @Doc("Answers when the first model keeps failing before its first word; \"\" for none.")
        @Text(max = 200, pattern = "^\\S*$", says = "must not contain white space")
        @Nullable String fallbackModelId,
    @Doc("How the model is to answer, as a whole.") @Nullable ParametersBody parameters,
    @Items(max = 32) @Text(min = 1, max = 4000) @Nullable List<String> instructions,
    @Doc("What a person may want to begin a conversation with.")
        @Items(max = 6)
        @Text(min = 1, max = 200)
        @Nullable List<String> starters,
    @Items(max = 32, unique = true) @Text(min = 1, max = 100) @Nullable List<String> tools,
    @Nullable Boolean isActive) {}
