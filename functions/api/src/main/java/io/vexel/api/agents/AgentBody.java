package io.vexel.api.agents;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Items;
import io.vexel.api.schema.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agent is to be from now on. */
@Doc("What an agent is to be from now on; what is left out gets its default.")
public record AgentBody(
    @Doc(value = "What people call it.", example = "Sums")
        @Text(min = 1, max = 100, pattern = "\\S", says = "must not be blank")
        String name,
    @Doc("What it is for.") @Text(max = 500) @Nullable String description,
    AgentTypeName agentType,
    @Doc("provider/model, or a model name that one provider offers; the default model if left out.")
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
    @Doc("Switched off agents refuse messages; true if left out.") @Nullable Boolean isActive) {}
