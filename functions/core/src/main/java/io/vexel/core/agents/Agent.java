package io.vexel.core.agents;

import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agent of one person.
 *
 * @param instructions what the person added to the type's own, in order
 * @param starters what a person may want to begin a conversation with
 * @param tools tool ids
 * @param active switched off agents refuse runs
 * @param version counts changes from 1; replaced by compare-and-set
 */
public record Agent(
    AgentId id,
    UserId userId,
    String name,
    String description,
    AgentType type,
    ModelChoice model,
    List<String> instructions,
    List<String> starters,
    List<String> tools,
    boolean active,
    Instant createdAt,
    Optional<Instant> updatedAt,
    Optional<Instant> archivedAt,
    long version) {

  public Agent {
    instructions = List.copyOf(instructions);
    starters = List.copyOf(starters);
    tools = List.copyOf(tools);
  }

  /** When it was changed last, or made. */
  public Instant changedAt() {
    return updatedAt.orElse(createdAt);
  }

  /** The same agent with the next version number. */
  public Agent next() {
    return new Agent(
        id,
        userId,
        name,
        description,
        type,
        model,
        instructions,
        starters,
        tools,
        active,
        createdAt,
        updatedAt,
        archivedAt,
        version + 1);
  }
}
