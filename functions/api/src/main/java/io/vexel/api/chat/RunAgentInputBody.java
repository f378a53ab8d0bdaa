package io.vexel.api.chat;

import io.vexel.api.schema.CamelCase;
import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Interop;
import io.vexel.api.schema.Items;
import io.vexel.api.schema.Text;
import java.util.List;
import java.util.Map;

/** What AG-UI clients send. Only the last user message counts; the rest is never trusted. */
@CamelCase
@Interop
@Doc("RunAgentInput of AG-UI. Only its last user message is used; its ids are echoed in events.")
public record RunAgentInputBody(
    @Text(min = 1, max = 200) String threadId,
    @Text(min = 1, max = 200) String runId,
    @Items(min = 1, max = 10_000) List<Map<String, Object>> messages) {
  public RunAgentInputBody {
    messages = List.copyOf(messages);
  }
}
