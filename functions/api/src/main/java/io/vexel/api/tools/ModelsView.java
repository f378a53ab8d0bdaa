package io.vexel.api.tools;

import io.vexel.api.schema.Doc;
import java.util.List;

/** The catalogue of models. */
@Doc("The catalogue of models.")
public record ModelsView(
    List<ModelView> data, @Doc("Used by agents that name none.") String defaultModelId) {
  public ModelsView {
    data = List.copyOf(data);
  }
}
