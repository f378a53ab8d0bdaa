package io.vexel.endpoints.tools;

import io.vexel.api.tools.ModelView;
import io.vexel.core.chat.Models;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Shows the catalogue of models. */
public final class ListModels implements Endpoint {
  private final Models models;

  public ListModels(Models models) {
    this.models = models;
  }

  @Override
  public Reply handle(Call call) {
    String defaultId = models.defaultId();
    return call.all(models.catalogue(), info -> view(info, defaultId));
  }

  private static ModelView view(Models.Info info, String defaultId) {
    return new ModelView(
        info.id(),
        info.name(),
        info.provider(),
        info.contextWindow(),
        info.id().equals(defaultId),
        info.available(),
        info.missingSetting().orElse(null));
  }
}
