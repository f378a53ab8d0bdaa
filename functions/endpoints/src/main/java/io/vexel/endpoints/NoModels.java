package io.vexel.endpoints;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Models;
import java.util.List;
import java.util.Objects;

/** Stands in until there is a model. */
final class NoModels implements Models {
  NoModels(App.Extras extras) {
    Objects.requireNonNull(extras);
  }

  @Override
  public List<Info> catalogue() {
    return List.of();
  }

  @Override
  public String defaultId() {
    return "offline/demo";
  }

  @Override
  public Info describe(String modelId) {
    throw new Refusal.NotFound("model-unknown", "there is no model yet");
  }

  @Override
  public Model open(String modelId) {
    throw new Refusal.NotFound("model-unknown", "there is no model yet");
  }
}
