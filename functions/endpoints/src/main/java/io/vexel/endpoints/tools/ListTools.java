package io.vexel.endpoints.tools;

import io.vexel.core.tools.Tools;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Lists the tools that agents may have. */
public final class ListTools implements Endpoint {
  private final Tools tools;

  public ListTools(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Reply handle(Call call) {
    return call.all(tools.all(), ToolViews::of);
  }
}
