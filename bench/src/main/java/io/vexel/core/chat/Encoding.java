package io.vexel.core.chat;

import io.vexel.core.agents.Agent;
import io.vexel.core.json.Json;
import java.time.Instant;

/** Lets benchmarks reach what the core keeps to itself. */
public final class Encoding {
  private Encoding() {}

  /** An event as it is stored and sent. */
  public static String line(Json json, RunEvent event, Instant at) {
    return json.write(AgUi.of(event, at));
  }

  /** What the model is told about the agent. */
  public static String system(Agent agent) {
    return Context.system(agent);
  }
}
