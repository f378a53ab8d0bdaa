package io.vexel.endpoints.meta;

import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Says so under the API's own path, too. */
public final class GetApiHealth implements Endpoint {
  private final Endpoint health = new GetHealth();

  @Override
  public Reply handle(Call call) {
    return health.handle(call);
  }
}
