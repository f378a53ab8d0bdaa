package io.vexel.endpoints.agents;

import io.vexel.api.agents.AgentChangesBody;
import io.vexel.api.agents.ParametersBody;
import io.vexel.core.Refusal;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.chat.Models;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a person wants of a model, and completes names of models as people write them. */
final class ModelIds {
  private ModelIds() {}

  /** What the body asks for; a blank or absent fallback is none. */
  static ModelChoice choice(
      @Nullable String id,
      @Nullable String fallbackId,
      @Nullable ParametersBody parameters,
      Models models) {
    return new ModelChoice(
        full(id, models),
        fallback(fallbackId, models),
        Optional.ofNullable(parameters).map(ParametersBody::temperature),
        Optional.ofNullable(parameters).map(ParametersBody::maxOutputTokens));
  }

  /** As {@link #choice}, where absent leaves what there is. */
  static ModelChoice changed(ModelChoice old, AgentChangesBody body, Models models) {
    ParametersBody parameters = body.parameters();
    return new ModelChoice(
        body.modelId() == null ? old.id() : full(body.modelId(), models),
        body.fallbackModelId() == null
            ? old.fallbackId()
            : fallback(body.fallbackModelId(), models),
        parameters == null ? old.temperature() : Optional.ofNullable(parameters.temperature()),
        parameters == null
            ? old.maxOutputTokens()
            : Optional.ofNullable(parameters.maxOutputTokens()));
  }

  private static Optional<String> fallback(@Nullable String given, Models models) {
    return Optional.ofNullable(given).filter(id -> !id.isEmpty()).map(id -> full(id, models));
  }

  /** With its provider, where one offers it; a model nobody offers yet keeps its name. */
  private static String full(@Nullable String given, Models models) {
    if (given == null) {
      return models.defaultId();
    }
    try {
      return models.describe(given).id();
    } catch (Refusal.NotFound notYet) {
      return given;
    }
  }
}
