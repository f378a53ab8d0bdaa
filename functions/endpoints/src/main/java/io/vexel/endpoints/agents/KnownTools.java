package io.vexel.endpoints.agents;

import io.vexel.core.Fault;
import io.vexel.core.Refusal;
import io.vexel.core.tools.Tools;
import java.util.ArrayList;
import java.util.List;

/** Refuses tools that this installation does not have, each with its pointer. */
final class KnownTools {
  private KnownTools() {}

  static List<String> checked(List<String> ids, Tools tools) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (tools.find(ids.get(i)).isEmpty()) {
        faults.add(new Fault("/tools/" + i, "there is no tool with this id"));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid("invalid", "could not give the agent these tools", faults);
    }
    return ids;
  }
}
