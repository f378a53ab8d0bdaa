package io.vexel.endpoints.tools;

import io.vexel.core.tools.Tools;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Shows one of the tools that agents may have. */
public final class GetTool implements Endpoint {
  private final Tools tools;

  public GetTool(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Reply handle(Call call) {
    return call.tagged(ToolViews.of(tools.get(call.named("tool_id"))));
  }
}
