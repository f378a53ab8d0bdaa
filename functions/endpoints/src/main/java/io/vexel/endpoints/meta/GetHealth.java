package io.vexel.endpoints.meta;

import io.vexel.api.meta.HealthView;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Says that the service answers. Looks at nothing else, so that it never takes part in a fault. */
public final class GetHealth implements Endpoint {
  @Override
  public Reply handle(Call call) {
    return call.reply(new HealthView("ok"));
  }
}
