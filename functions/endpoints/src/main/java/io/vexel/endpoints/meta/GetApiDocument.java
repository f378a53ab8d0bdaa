package io.vexel.endpoints.meta;

import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Serves the API document. */
public final class GetApiDocument implements Endpoint {
  @Override
  public Reply handle(Call call) {
    return call.reply(OpenApi.document()).with("Cache-Control", "public, max-age=300");
  }
}
