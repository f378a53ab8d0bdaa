package io.vexel.core.chat;

/** Tokens as the provider counted them. */
public record Usage(long inputTokens, long outputTokens) {
  public static final Usage NONE = new Usage(0, 0);

  public Usage plus(Usage more) {
    return new Usage(inputTokens + more.inputTokens, outputTokens + more.outputTokens);
  }
}
