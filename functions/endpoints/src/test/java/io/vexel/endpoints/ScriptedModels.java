package io.vexel.endpoints;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Models;
import io.vexel.core.chat.Stop;
import io.vexel.core.chat.Usage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One model, which says what a test wants. */
final class ScriptedModels implements Models {
  static final String ID = "offline/demo";

  /** What the model does; says hello unless told otherwise. */
  volatile Model model = ScriptedModels::hello;

  private static Model.Reply hello(Model.Request request, Consumer<String> text, Stop stop) {
    text.accept("Hello, ");
    text.accept("you.");
    return new Model.Reply("Hello, you.", List.of(), new Usage(3, 2));
  }

  @Override
  public List<Info> catalogue() {
    return List.of(describe(ID), missing());
  }

  @Override
  public String defaultId() {
    return ID;
  }

  @Override
  public Info describe(String modelId) {
    if (!modelId.equals(ID)) {
      throw new Refusal.NotFound("model-unknown", "no provider offers " + modelId);
    }
    return new Info(ID, "Demo", "offline", 8192, Optional.empty());
  }

  private static Info missing() {
    return new Info("openai/gpt-4o", "GPT-4o", "openai", 128_000, Optional.of("OPENAI_API_KEY"));
  }

  @Override
  public Model open(String modelId) {
    describe(modelId);
    return model;
  }
}
