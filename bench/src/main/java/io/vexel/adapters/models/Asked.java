package io.vexel.adapters.models;

import dev.langchain4j.agent.tool.ToolSpecification;
import io.vexel.core.json.Json;
import io.vexel.core.tools.Tools;
import java.util.Collection;
import java.util.List;

/** Lets benchmarks reach what a provider's library is given. */
public final class Asked {
  private final Conversation conversation;

  public Asked(Json json) {
    conversation = new Conversation(json);
  }

  public List<ToolSpecification> specifications(Collection<Tools.Operation> operations) {
    return operations.stream()
        .map(operation -> conversation.specification(operation.function()))
        .toList();
  }
}
