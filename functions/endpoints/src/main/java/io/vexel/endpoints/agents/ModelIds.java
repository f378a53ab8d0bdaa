package io.vexel.endpoints.agents;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Models;
import org.jspecify.annotations.Nullable;

/** Completes the names of models as people write them. */
final class ModelIds {
  private ModelIds() {}

  /** With its provider, where one offers it; a model nobody offers yet keeps its name. */
  static String full(@Nullable String given, Models models) {
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
