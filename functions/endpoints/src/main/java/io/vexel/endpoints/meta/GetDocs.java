package io.vexel.endpoints.meta;

import io.vexel.api.schema.MediaType;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Serves the API document as a page to read. */
public final class GetDocs implements Endpoint {
  @Override
  public Reply handle(Call call) {
    return Reply.text(200, MediaType.HTML, DocsPage.html())
        .with("Cache-Control", "public, max-age=300")
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  }
}
