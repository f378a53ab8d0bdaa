package io.vexel.core.agents;

import java.util.Optional;

/**
 * Which model answers for an agent, and how.
 *
 * @param id {@code provider/model}; need not be available yet
 * @param fallbackId answers where that one fails in passing before its first piece of text
 * @param temperature 0 to 2; empty leaves it to the provider
 * @param maxOutputTokens of one answer; empty leaves it to the provider
 */
public record ModelChoice(
    String id,
    Optional<String> fallbackId,
    Optional<Double> temperature,
    Optional<Integer> maxOutputTokens) {

  /** A model without anything special. */
  public static ModelChoice of(String id) {
    return new ModelChoice(id, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
