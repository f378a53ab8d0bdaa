package io.vexel.adapters.models;

import java.time.Duration;

/** How long a provider may take for what. */
public record Patience(Duration connect, Duration firstToken, Duration betweenTokens) {
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30));
}
