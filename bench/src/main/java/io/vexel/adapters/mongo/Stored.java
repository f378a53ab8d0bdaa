package io.vexel.adapters.mongo;

import io.vexel.core.agents.Agent;
import org.bson.Document;

/** Lets benchmarks reach how agents are stored. */
public final class Stored {
  private Stored() {}

  public static Document document(Agent agent) {
    return AgentDocument.of(agent);
  }

  public static Agent agent(Document document) {
    return AgentDocument.agent(document);
  }
}
